// Exact decimal strings. Amounts never pass through floating point.

const decimalPattern = /^-?\d+(\.\d+)?$/;

export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/** `12345.6` → `12,345.6`. Text that is no plain decimal comes back as it is. */
export function groupThousands(text: string): string {
  if (!isDecimal(text)) return text;
  const [whole = '', part] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/**
 * Divides a plain decimal by a power of ten and rounds half away from zero to at most `places`
 * decimals, without trailing zeros: ('12345678', 4, 2) → '1234.57'.
 */
export function scaleDown(text: string, power: number, places: number): string {
  if (!isDecimal(text)) throw new TypeError(`not a decimal: ${text}`);
  const negative = text.startsWith('-');
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const shift = part.length + power - places;
  let scaled = BigInt(whole + part);
  if (shift > 0) {
    const unit = 10n ** BigInt(shift);
    const rest = scaled % unit;
    scaled = scaled / unit + (rest * 2n >= unit ? 1n : 0n);
  } else {
    scaled *= 10n ** BigInt(-shift);
  }
  const digits = scaled.toString().padStart(places + 1, '0');
  const head = digits.slice(0, digits.length - places);
  const tail = digits.slice(digits.length - places).replace(/0+$/, '');
  const sign = negative && scaled !== 0n ? '-' : '';
  return sign + head + (tail && `.${tail}`);
}

/** Multiplies a plain decimal by a power of ten, exactly: ('1.5', 4) → '15000'. */
export function scaleUp(text: string, power: number): string {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const moved = part.padEnd(power, '0');
  const head = (whole + moved.slice(0, power)).replace(/^0+(?=\d)/, '');
  const tail = moved.slice(power).replace(/0+$/, '');
  const sign = text.startsWith('-') ? '-' : '';
  return sign + head + (tail && `.${tail}`);
}

/** The exact sum of plain decimals: ['1.5', '-0.25'] → '1.25'. What is no plain decimal counts as nothing. */
export function addDecimals(texts: readonly string[]): string {
  const plain = texts.filter(isDecimal);
  const places = Math.max(0, ...plain.map((text) => text.split('.')[1]?.length ?? 0));
  const sum = plain.reduce((total, text) => total + BigInt(scaleUp(text, places)), 0n);
  return scaleDown(String(sum), places, places);
}
