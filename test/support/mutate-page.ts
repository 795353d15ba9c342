// Damage to a page as networks, broken servers and ill will do it: the same seed makes the same page.
import iconv from 'iconv-lite';
import { seededRandom } from '../web/random.ts';
import type { Random } from '../web/random.ts';

/** Larger pages are cut. */
export const pageBytes = 1_000_000;

const charsets = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'];
const labels = [...charsets, 'GB2312', 'gbk', 'utf-7', 'x-user-defined', ''];
/** Opened again and again without an end; or closed again and again without a beginning. */
const nests = [
  '<div>',
  '<p><b><i>',
  '<table><tr><td>',
  '<ul><li>',
  '<svg><g>',
  '<a href="/2025/c1.html">',
  '<span class="x"',
  '<!--',
  '<![CDATA[',
  '<script>',
  '<style>@media{',
  '<textarea>',
  '<template>',
  '</div>',
  '</p></b>',
  '&amp;',
  '&#x10ffff',
  '&lt',
  '"\'<',
  '((((',
  '\\75\\72\\6c(',
  '{"a":[',
  '2025年1月20日 ',
  '来源：',
  '，',
  ', ',
  '：',
  '示例',
  '<img src=a srcset="a 1x,',
  '<meta charset=',
  '<item><title>',
  '<outline text="',
  ' a=b',
];

type Mutation = (bytes: Buffer, random: Random, others: readonly Buffer[]) => Buffer;

export const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + random.below(200); left > 0 && flipped.length > 0; left -= 1) {
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
    }
    return flipped;
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  behead: (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  duplicate: (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const times = 1 + random.below(30);
    const copies = Array.from({ length: times }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, to), ...copies, bytes.subarray(to)]);
  },
  shuffle: (bytes, random) => {
    const size = 1 + random.below(Math.max(1, Math.ceil(bytes.length / 4)));
    const slices: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += Math.max(size, 64))
      slices.push(bytes.subarray(at, at + Math.max(size, 64)));
    for (let at = slices.length - 1; at > 0; at -= 1) {
      const other = random.below(at + 1);
      [slices[at], slices[other]] = [slices[other] as Buffer, slices[at] as Buffer];
    }
    return Buffer.concat(slices);
  },
  nest: (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const times = random.pick([10, 100, 1_000, 10_000, 50_000]);
    const inserted = Buffer.from(random.pick(nests).repeat(times));
    return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
  },
  recode: (bytes, random) =>
    iconv.encode(bytes.toString('utf8'), random.pick(charsets), { addBOM: random.below(2) === 0 }),
  relabel: (bytes, random) => {
    const label = random.pick(labels);
    const text = bytes
      .toString('latin1')
      .replace(/charset\s*=\s*["']?[\w-]+/gi, `charset=${label}`);
    return Buffer.from(text, 'latin1');
  },
  noise: (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const noise = Buffer.from(
      Array.from({ length: 1 + random.below(5_000) }, () => random.below(256)),
    );
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  splice: (bytes, random, others) => {
    const other = others.length > 0 ? random.pick(others) : bytes;
    const [from, to] = stretch(other, random);
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)]);
  },
  swell: (bytes, random) => {
    const times = Math.min(200, Math.ceil(pageBytes / Math.max(1, bytes.length)));
    return Buffer.concat(Array.from({ length: 1 + random.below(times) }, () => bytes));
  },
};

/** One to four mutations, one after the other. */
export function mutatePage(page: Uint8Array, seed: number, others: readonly Buffer[] = []): Buffer {
  const random = seededRandom(seed);
  const names = Object.keys(mutations);
  let bytes = Buffer.from(page);
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const mutate = mutations[random.pick(names)] as Mutation;
    bytes = Buffer.from(mutate(bytes, random, others).subarray(0, pageBytes));
  }
  return bytes;
}

/** The label that a server may give it, right or wrong. */
export function mutateType(seed: number): string {
  const random = seededRandom(seed ^ 0x5f5f);
  const label = random.pick(labels);
  return random.pick([
    'text/html',
    `text/html; charset=${label}`,
    '',
    'text/xml',
    `;charset="${label}`,
  ]);
}

function stretch(bytes: Buffer, random: Random): [from: number, to: number] {
  const one = random.below(bytes.length + 1);
  const two = random.below(bytes.length + 1);
  return one < two ? [one, two] : [two, one];
}
