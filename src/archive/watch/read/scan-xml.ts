// Reads the records of an XML document (items, entries, urls) without asking that it be well-formed: feeds of the press
// are cut off, hold bare ampersands and half-closed elements. Linear in time; depth, records and words are bounded.
import { Parser } from 'htmlparser2';

export interface XmlField {
  /** From the record downward: `title`, `news:news/news:title`; lower case. */
  path: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

export interface XmlRecord {
  /** `item`, `entry`, … without its prefix; empty for what stands outside of all records. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  fields: XmlField[];
}

export interface XmlScan {
  root: { name: string; attributes: Readonly<Record<string, string>> } | undefined;
  /** What the document says of itself. */
  head: XmlField[];
  records: XmlRecord[];
  /** A bound was met: there is more than was read. */
  cut: boolean;
}

export interface XmlPlan {
  records: ReadonlySet<string>;
  /** Local names of the elements whose words are wanted. One that opens within another closes it. */
  leaves: ReadonlySet<string>;
  most: number;
}

const pieceLength = 1 << 16;
const maxDepth = 100;
const maxFields = 300;
const maxText = 20_000;

interface Open {
  name: string;
  field: XmlField | undefined;
}

export function scanXml(text: string, plan: XmlPlan): XmlScan {
  const scan = new XmlScanner(plan);
  const parser = new Parser(scan, {
    xmlMode: true,
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  for (let at = 0; at < text.length && !scan.result.cut; at += pieceLength)
    parser.write(text.slice(at, at + pieceLength));
  if (!scan.result.cut) parser.end();
  return scan.finish();
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

class XmlScanner {
  readonly result: XmlScan = { root: undefined, head: [], records: [], cut: false };
  readonly #plan: XmlPlan;
  readonly #open: Open[] = [];
  #record: { record: XmlRecord; depth: number; prefix: string } | undefined;

  constructor(plan: XmlPlan) {
    this.#plan = plan;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.result.cut) return;
    const local = localOf(name);
    this.result.root ??= { name: local, attributes };
    if (this.#open.length >= maxDepth) {
      this.result.cut = true;
      return;
    }
    if (this.#open.length > 0 && this.#plan.records.has(local)) this.#begin(name, attributes);
    const field = this.#plan.leaves.has(local) ? this.#addField(name, attributes) : undefined;
    this.#open.push({ name, field });
  }

  ontext(text: string): void {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const field = this.#open[at]?.field;
      if (!field) continue;
      if (field.text.length < maxText) field.text += text.slice(0, maxText - field.text.length);
      return;
    }
  }

  onclosetag(): void {
    this.#open.pop();
    if (this.#record && this.#open.length <= this.#record.depth) this.#end();
  }

  finish(): XmlScan {
    this.#end();
    return this.result;
  }

  /** A record that opens within another ends that one: it was never closed. */
  #begin(name: string, attributes: Record<string, string>): void {
    this.#end();
    if (this.result.records.length >= this.#plan.most) {
      this.result.cut = true;
      return;
    }
    const record: XmlRecord = { name: localOf(name), attributes, fields: [] };
    const colon = name.indexOf(':') + 1;
    this.#record = { record, depth: this.#open.length, prefix: name.slice(0, colon) };
    this.result.records.push(record);
  }

  #end(): void {
    this.#record = undefined;
  }

  #addField(name: string, attributes: Record<string, string>): XmlField | undefined {
    const fields = this.#record?.record.fields ?? this.result.head;
    if (fields.length >= maxFields) return undefined;
    const from = this.#record ? this.#record.depth + 1 : 1;
    const above = this.#open.slice(from);
    const isWithinLeaf = above.some(({ field }) => field !== undefined);
    const prefix = this.#record?.prefix ?? '';
    const names = [...(isWithinLeaf ? [] : above.map((each) => each.name)), name];
    const path = names
      .map((each) => (prefix !== '' && each.startsWith(prefix) ? each.slice(prefix.length) : each))
      .join('/');
    const field: XmlField = { path, attributes, text: '' };
    fields.push(field);
    return field;
  }
}
