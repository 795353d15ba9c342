// Files wait here and go in one after the other, because each is compared with what the one before left.

/** What the queue needs to know of a browser's File. */
export interface Waiting {
  name: string;
  size: number;
}

export interface FileQueue<F extends Waiting> {
  /** The first is the next to go in. */
  files: readonly F[];
  /** The one whose import is open, kept so that it can be sent again with other options. */
  current: F | null;
  /** Names of files that cannot be read as tables. */
  refused: readonly string[];
}

export type QueueAction<F extends Waiting> =
  | { type: 'add'; files: readonly F[] }
  | { type: 'remove'; at: number }
  | { type: 'start' }
  | { type: 'back' }
  | { type: 'finish' }
  | { type: 'dismiss' };

const readable = /\.(?:xlsx|xls|csv)$/i;

export function emptyQueue<F extends Waiting>(): FileQueue<F> {
  return { files: [], current: null, refused: [] };
}

export function reduceQueue<F extends Waiting>(
  queue: FileQueue<F>,
  action: QueueAction<F>,
): FileQueue<F> {
  switch (action.type) {
    case 'add': {
      const refused = action.files.filter((file) => !isTable(file)).map((file) => file.name);
      const known = new Set(queue.files.map(identityOf));
      const fresh = action.files.filter((file) => isTable(file) && !known.has(identityOf(file)));
      return { ...queue, files: [...queue.files, ...fresh], refused };
    }
    case 'remove':
      return { ...queue, files: queue.files.filter((_, at) => at !== action.at) };
    case 'start':
      return { ...queue, current: queue.files[0] ?? null, files: queue.files.slice(1) };
    case 'back':
      return {
        ...queue,
        current: null,
        files: queue.current ? [queue.current, ...queue.files] : queue.files,
      };
    case 'finish':
      return { ...queue, current: null };
    case 'dismiss':
      return { ...queue, refused: [] };
  }
}

/** Excel's lock files (~$名单.xlsx) come along when a whole folder is dragged; they hold no table. */
function isTable(file: Waiting): boolean {
  return readable.test(file.name) && !file.name.startsWith('~$') && file.size > 0;
}

function identityOf(file: Waiting): string {
  return `${file.size}:${file.name}`;
}
