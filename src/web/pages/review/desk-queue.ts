// What lies on a desk of 待审 and where the person stands in it. Decisions show at once and are confirmed later.

export interface Decision<Choice> {
  id: number;
  choice: Choice;
  /** The server has written it down. */
  confirmed: boolean;
}

export interface DeskQueue<Item, Choice> {
  items: readonly Item[];
  at: number;
  /** Decisions of this sitting, oldest first; undo takes the last. */
  decisions: readonly Decision<Choice>[];
  /** Length of the server's list, and how many are open with what was decided here counted in. */
  total: number;
  open: number;
  /** Pages loaded so far, and whether the last of them was the end of the list. */
  pages: number;
  exhausted: boolean;
  /** How far behind the expected place to look, after pages that held nothing new. */
  further: number;
}

export interface DeskPage<Item> {
  items: readonly Item[];
  total: number;
  open: number;
  offset: number;
}

export type DeskAction<Item, Choice> =
  | { type: 'loaded'; page: DeskPage<Item>; limit: number }
  /** Somebody came for this one: it is shown, in front of the others when it is not among them. */
  | { type: 'sought'; item: Item }
  | { type: 'decided'; id: number; choice: Choice }
  | { type: 'confirmed'; item: Item }
  | { type: 'refused'; id: number; gone: boolean }
  | { type: 'undone'; id: number }
  | { type: 'moved'; by: number };

/** What the desk must know of the things that lie on it. */
export interface DeskKind<Item, Choice> {
  idOf: (item: Item) => number;
  /** How it stood when it was loaded; undefined: open. */
  choiceOf: (item: Item) => Choice | undefined;
  reopen: (item: Item) => Item;
}

export function emptyDesk<Item, Choice>(): DeskQueue<Item, Choice> {
  return {
    items: [],
    at: 0,
    decisions: [],
    total: 0,
    open: 0,
    pages: 0,
    exhausted: false,
    further: 0,
  };
}

export function reduceDesk<Item, Choice>(
  kind: DeskKind<Item, Choice>,
  queue: DeskQueue<Item, Choice>,
  action: DeskAction<Item, Choice>,
): DeskQueue<Item, Choice> {
  switch (action.type) {
    case 'loaded': {
      const { page, limit } = action;
      const known = new Set(queue.items.map(kind.idOf));
      const fresh = page.items.filter((item) => !known.has(kind.idOf(item)));
      const onTheirWay = queue.decisions.filter(({ confirmed }) => !confirmed).length;
      // A page may hold fewer than were asked for; only the total tells that it was the last.
      const exhausted = page.offset + limit >= page.total;
      return {
        ...queue,
        items: [...queue.items, ...fresh],
        total: page.total,
        open: Math.max(0, page.open - onTheirWay),
        pages: queue.pages + 1,
        exhausted,
        further: fresh.length === 0 ? queue.further + limit : 0,
      };
    }
    case 'sought': {
      const at = queue.items.findIndex((item) => kind.idOf(item) === kind.idOf(action.item));
      if (at >= 0) return { ...queue, at };
      return { ...queue, at: 0, items: [action.item, ...queue.items] };
    }
    case 'decided': {
      const { id, choice } = action;
      const decisions = [...without(queue.decisions, id), { id, choice, confirmed: false }];
      const open = queue.open - (isOpen(kind, queue, id) ? 1 : 0);
      return { ...queue, open, decisions, at: nextUndecided(kind, { ...queue, decisions }) };
    }
    case 'confirmed': {
      const id = kind.idOf(action.item);
      return {
        ...queue,
        items: queue.items.map((item) => (kind.idOf(item) === id ? action.item : item)),
        decisions: queue.decisions.map((one) =>
          one.id === id ? { ...one, confirmed: true } : one,
        ),
      };
    }
    case 'refused': {
      const decisions = without(queue.decisions, action.id);
      const place = positionOf(kind, queue, action.id);
      if (!action.gone) return { ...queue, decisions, at: place, open: queue.open + 1 };
      const items = queue.items.filter((item) => kind.idOf(item) !== action.id);
      return { ...queue, items, decisions, at: place < queue.at ? queue.at - 1 : queue.at };
    }
    case 'undone':
      return {
        ...queue,
        open: queue.open + 1,
        at: positionOf(kind, queue, action.id),
        decisions: without(queue.decisions, action.id),
        items: queue.items.map((item) =>
          kind.idOf(item) === action.id ? kind.reopen(item) : item,
        ),
      };
    case 'moved':
      return { ...queue, at: Math.min(Math.max(0, queue.at + action.by), queue.items.length) };
  }
}

export function decisionOn<Item, Choice>(
  queue: DeskQueue<Item, Choice>,
  id: number,
): Decision<Choice> | undefined {
  return queue.decisions.find((decision) => decision.id === id);
}

/** How one stands now: a decision of this sitting goes before what was loaded. */
export function choiceOn<Item, Choice>(
  kind: DeskKind<Item, Choice>,
  queue: DeskQueue<Item, Choice>,
  item: Item,
): Choice | undefined {
  return decisionOn(queue, kind.idOf(item))?.choice ?? kind.choiceOf(item);
}

/**
 * Offset of the next page. The list of the server shrinks as decisions are written down, so only what still
 * belongs to it counts: of the open ones those that are undecided. Overlap is dropped on loading.
 */
export function nextOffset<Item, Choice>(
  kind: DeskKind<Item, Choice>,
  queue: DeskQueue<Item, Choice>,
  belongs: (choice: Choice | undefined) => boolean,
): number {
  const still = queue.items.filter((item) => belongs(choiceOn(kind, queue, item)));
  return still.length + queue.further;
}

/** The first undecided one after the present, else the place behind the last. */
function nextUndecided<Item, Choice>(
  kind: DeskKind<Item, Choice>,
  queue: DeskQueue<Item, Choice>,
): number {
  const decided = new Set(queue.decisions.map(({ id }) => id));
  const at = queue.items.findIndex(
    (item, index) => index > queue.at && !decided.has(kind.idOf(item)),
  );
  return at < 0 ? queue.items.length : at;
}

function isOpen<Item, Choice>(
  kind: DeskKind<Item, Choice>,
  queue: DeskQueue<Item, Choice>,
  id: number,
): boolean {
  const item = queue.items.find((one) => kind.idOf(one) === id);
  return item !== undefined && choiceOn(kind, queue, item) === undefined;
}

function positionOf<Item, Choice>(
  kind: DeskKind<Item, Choice>,
  queue: DeskQueue<Item, Choice>,
  id: number,
): number {
  const at = queue.items.findIndex((item) => kind.idOf(item) === id);
  return at < 0 ? queue.at : at;
}

function without<Choice>(
  decisions: readonly Decision<Choice>[],
  id: number,
): readonly Decision<Choice>[] {
  return decisions.filter((decision) => decision.id !== id);
}
