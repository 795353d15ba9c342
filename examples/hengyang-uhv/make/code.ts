// Unified social credit codes of nobody: the rules of GB 32100-2015 and GB 11714-1997 hold, but the
// organisation part begins with XXXX, which no registry issues.

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714: eight characters and their check character, 0–9 or X. */
function toOrganisation(body: string): string {
  const sum = [...body].reduce((n, c, i) => n + parseInt(c, 36) * (bodyWeights[i] ?? 0), 0);
  const check = 11 - (sum % 11);
  return body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** GB 32100: registry 9, class 1, six digits of region, organisation, check character. */
function toCode(region: string, body: string): string {
  const first = `91${region}${toOrganisation(body)}`;
  let sum = 0;
  let weight = 1;
  for (const character of first) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return first + alphabet.charAt((31 - (sum % 31)) % 31);
}

/** `makeCode('430407', 12)` → 91430407XXXX0012.. */
export function makeCode(region: string, serial: number): string {
  return toCode(region, `XXXX${String(serial).padStart(4, '0')}`);
}

/** A code of digits only, as older ones are: Excel turns it into a number and loses its end. */
export function makeDigitCode(region: string): string {
  for (let serial = 1; serial < 10_000; serial++) {
    const code = toCode(region, `9999${String(serial).padStart(4, '0')}`);
    if (/^\d{18}$/.test(code)) return code;
  }
  throw new Error(`no code of digits for ${region}`);
}

/** What is left of a code of digits in a number cell: 15 digits, then zeros. */
export function damage(code: string): number {
  return Number(`${code.slice(0, 15)}000`);
}
