// What the tree must know of each tag, looked up once per tag.

export interface TagKind {
  readonly name: string;
  /** Holds nothing: br, img. */
  readonly empty: boolean;
  /** Starts a line of its own. */
  readonly block: boolean;
  /** May stand in the head. */
  readonly head: boolean;
  /** Left out with all that is in it. */
  readonly dropped: boolean;
  readonly table: boolean;
  /** A box of its own: what is open outside of it is not closed from within. */
  readonly cell: boolean;
  /** Open elements that it closes: a td closes the td before it, within its table. */
  readonly closes: readonly { name: string; within: ReadonlySet<string> }[];
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const voidTags = set('area base br col embed hr img input link meta param source track wbr');
export const blockTags = set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section ' +
    'summary table tbody td tfoot th thead title tr ul video caption',
);
const headTags = set('title meta link base html head');
const droppedTags = set('script style noscript template svg iframe noembed noframes xmp');
const tableTags = set('table tbody thead tfoot tr td th caption');
const cellTags = set('td th table caption');

const lists = set('ul ol menu dir');
const tables = set('table');
/** What each tag closes, from the nearest outwards; end tags of these are often left out. */
const closing: Readonly<Record<string, [names: string, within: ReadonlySet<string>]>> = {
  li: ['li', lists],
  dt: ['dt dd', set('dl')],
  dd: ['dt dd', set('dl')],
  tr: ['td th tr', tables],
  td: ['td th', tables],
  th: ['td th', tables],
  tbody: ['td th tr', tables],
  thead: ['td th tr', tables],
  tfoot: ['td th tr', tables],
  option: ['option', set('select')],
  optgroup: ['option', set('select')],
  a: ['a', cellTags],
};

const kinds = new Map<string, TagKind>();
const maxKinds = 2000;

export function getTagKind(name: string): TagKind {
  const known = kinds.get(name);
  if (known) return known;
  const [names, within] = closing[name] ?? ['', tables];
  const kind: TagKind = {
    name,
    empty: voidTags.has(name),
    block: blockTags.has(name),
    head: headTags.has(name),
    dropped: droppedTags.has(name),
    table: tableTags.has(name),
    cell: cellTags.has(name),
    closes: names === '' ? [] : names.split(' ').map((each) => ({ name: each, within })),
  };
  if (kinds.size < maxKinds) kinds.set(name, kind);
  return kind;
}
