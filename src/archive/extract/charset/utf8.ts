// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.

export interface Utf8Count {
  /** Well-formed sequences of two bytes and of three or four. */
  two: number;
  more: number;
  /** Bytes that belong to no well-formed sequence; a sequence cut off by the end is none. */
  wrong: number;
}

export function countUtf8(bytes: Uint8Array): Utf8Count {
  const count = { two: 0, more: 0, wrong: 0 };
  const end = bytes.length;
  for (let at = 0; at < end;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(lead);
    const valid = length === 0 ? 0 : countValid(bytes, at, length);
    if (valid === length && length > 0) {
      if (length === 2) count.two += 1;
      else count.more += 1;
      at += length;
    } else if (length > 0 && at + valid === end) {
      break;
    } else {
      count.wrong += 1;
      at += 1;
    }
  }
  return count;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** How many bytes from `at` fit a sequence of `length`. */
function countValid(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0;
  let valid = 1;
  for (; valid < length; valid += 1) {
    const next = bytes[at + valid];
    if (next === undefined) break;
    let low = 0x80;
    let high = 0xbf;
    if (valid === 1) {
      if (lead === 0xe0) low = 0xa0;
      else if (lead === 0xed) high = 0x9f;
      else if (lead === 0xf0) low = 0x90;
      else if (lead === 0xf4) high = 0x8f;
    }
    if (next < low || next > high) break;
  }
  return valid;
}
