// Compares two organisations feature by feature and adds the evidence up in bits.
import { countDifferent, findOneEdit, pairOverlap, sharePair } from './distance.ts';
import { isValidCode, organisationCode } from './code.ts';
import { isWithin, meetPlaces } from './divisions.ts';
import { familyOf } from './forms.ts';
import { bareLabel } from './keys.ts';
import type { OrgName } from './name.ts';
import { isNumeral } from './numerals.ts';
import { probabilityOf } from './score.ts';
import { PRIOR, brandEvidence, levels } from './weights.ts';
import type { Evidence } from './weights.ts';

export interface Party {
  name: OrgName;
  code?: string;
  city?: string;
  address?: string;
  /** 2024, 2024-10 or 2024-10-03. */
  founded?: string;
  formerNames?: readonly OrgName[];
  shortNames?: readonly OrgName[];
}

export interface Veto {
  kind: 'code' | 'branch' | 'ordinal' | 'region';
  zh: string;
  en: string;
}

export interface Comparison {
  /** Match weight in bits, prior included. */
  weight: number;
  probability: number;
  evidence: Evidence[];
  /** Why the two are not one, whatever the weight; the strongest of several. */
  veto?: Veto;
}

export interface CompareOptions {
  /** Share of all names that carry this brand, where the caller knows it. */
  brandShare?: (brand: string) => number | undefined;
}

export const vetoes = {
  code: {
    kind: 'code',
    zh: '两个有效的统一社会信用代码不同',
    en: 'Two different valid credit codes',
  },
  branch: {
    kind: 'branch',
    zh: '一方是分支机构，或为不同的分支机构',
    en: 'One is a branch, or they are different branches',
  },
  ordinal: { kind: 'ordinal', zh: '序号或编号不同', en: 'Different ordinals or numbers' },
  region: {
    kind: 'region',
    zh: '名称中的行政区划不同',
    en: 'The names are of different divisions',
  },
} as const satisfies Record<string, Veto>;

/** Compares two parties. Symmetric; takes no decision (see decide). */
export function comparePair(a: Party, b: Party, options?: CompareOptions): Comparison {
  const evidence: Evidence[] = [];
  let veto: Veto | undefined;
  const x = a.name;
  const y = b.name;
  const code = compareCodes(a.code, b.code);
  if (code) {
    evidence.push(code);
    if (code === levels.codeConflict) veto = vetoes.code;
  }
  if (!isOneUnit(x, y)) veto ??= vetoes.branch;
  const ordinal = compareOrdinals(x.ordinals, y.ordinals);
  if (ordinal) {
    evidence.push(ordinal);
    if (ordinal === levels.ordinalConflict) veto ??= vetoes.ordinal;
  }
  const known = compareAliases(a, b);
  if (known) evidence.push(known);
  else {
    if (compareNames(x, y, evidence, options)) veto ??= vetoes.ordinal;
    const region = compareRegions(x, y);
    if (region) evidence.push(region);
    if (region === levels.regionConflict) veto ??= vetoes.region;
    evidence.push(compareForms(x.form, y.form));
    if (x.group !== y.group && x.form !== '' && y.form !== '') evidence.push(levels.groupDiffers);
  }
  compareContext(a, b, evidence);
  let weight = PRIOR;
  for (const item of evidence) weight += item.bits;
  return { weight, probability: probabilityOf(weight), evidence, veto };
}

/** Whether the labels of the two leave room for one unit: none on both sides, or the same. */
function isOneUnit(x: OrgName, y: OrgName): boolean {
  if (!x.branch || !y.branch) return x.branch === y.branch;
  return (
    x.branch.label === y.branch.label || bareLabel(x.branch.label) === bareLabel(y.branch.label)
  );
}

function compareCodes(a: string | undefined, b: string | undefined): Evidence | undefined {
  if (!a || !b) return undefined;
  const validA = isValidCode(a);
  if (a === b) return validA ? levels.codeSame : levels.codeInvalid;
  const validB = isValidCode(b);
  if (validA && validB) {
    const part = organisationCode(a);
    return part !== undefined && part === organisationCode(b)
      ? levels.codeNear
      : levels.codeConflict;
  }
  if (a.length === 18 && b.length === 18)
    return countDifferent(a, b) <= 2 ? levels.codeNear : undefined;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 9 &&
    organisationCode(short) !== undefined &&
    organisationCode(long) === short
    ? levels.codeNear
    : undefined;
}

function compareOrdinals(a: readonly string[], b: readonly string[]): Evidence | undefined {
  if (a.length === 0 && b.length === 0) return undefined;
  if (a.length === 0 || b.length === 0) return levels.ordinalMissing;
  if (a.length !== b.length) return levels.ordinalConflict;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return levels.ordinalConflict;
  return levels.ordinalSame;
}

/** Brand and industry. Returns true where the names differ in a number only (一方 and 二方). */
function compareNames(
  x: OrgName,
  y: OrgName,
  evidence: Evidence[],
  options?: CompareOptions,
): boolean {
  if (x.brand === y.brand && x.brand !== '') {
    const share = options?.brandShare?.(x.brand);
    if (x.generic || y.generic) evidence.push(levels.brandGeneric);
    else evidence.push(share === undefined ? levels.brandSame : brandEvidence(share));
    pushIndustry(x, y, evidence);
    return false;
  }
  const coreX = x.brand + x.industry;
  const coreY = y.brand + y.industry;
  if (coreX === coreY && coreX !== '') {
    evidence.push(levels.brandSame, levels.industrySame);
    return false;
  }
  const edit = findOneEdit(coreX, coreY);
  if (edit >= 0) return pushEdit(x, y, coreX, coreY, edit, evidence);
  evidence.push(compareBrands(x.brand, y.brand));
  pushIndustry(x, y, evidence);
  return false;
}

function pushEdit(
  x: OrgName,
  y: OrgName,
  coreX: string,
  coreY: string,
  edit: number,
  evidence: Evidence[],
): boolean {
  const brandSize = Math.min(x.brand.length, y.brand.length);
  if (coreX.length === coreY.length) {
    const contrast = findContrast(coreX.charCodeAt(edit), coreY.charCodeAt(edit));
    if (contrast !== undefined) {
      evidence.push(levels.brandContrast);
      return contrast;
    }
  } else if (isNumeral((coreX.length > coreY.length ? coreX : coreY).charCodeAt(edit))) {
    evidence.push(levels.brandContrast);
    return false;
  }
  if (edit >= brandSize && brandSize >= 2) evidence.push(levels.brandSame, levels.industryNear);
  else {
    const size = Math.max(x.brand.length, y.brand.length);
    evidence.push(typoOf(size, coreX, coreY, edit), levels.industrySame);
  }
  return false;
}

const CONTRASTS = [
  '东西南北中',
  '大小中',
  '上下',
  '前后',
  '左右',
  '内外',
  '新老旧',
  '甲乙丙丁戊己庚辛',
  '春夏秋冬',
  '红黄蓝绿白黑',
  '男女',
];
const contrastOf = new Uint16Array(65_536);
for (const [i, group] of CONTRASTS.entries()) {
  for (const char of group)
    contrastOf[char.charCodeAt(0)] = (contrastOf[char.charCodeAt(0)] as number) | (1 << i);
}

/** undefined: an ordinary slip · false: contrasting words (东, 西) · true: numbers or letters that number. */
function findContrast(a: number, b: number): boolean | undefined {
  if (isNumeral(a) && isNumeral(b)) return true;
  if (a >= 97 && a <= 122 && b >= 97 && b <= 122) return true;
  const shared = (contrastOf[a] as number) & (contrastOf[b] as number);
  if (shared === 0) return undefined;
  return (shared & (1 << 7)) !== 0;
}

function compareBrands(a: string, b: string): Evidence {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && (long.startsWith(short) || long.endsWith(short)))
    return levels.brandContained;
  if (short === '') return levels.brandHalf;
  const edit = findOneEdit(a, b);
  if (edit < 0) return levels.brandDifferent;
  if (a.length === b.length && findContrast(a.charCodeAt(edit), b.charCodeAt(edit)) !== undefined)
    return levels.brandContrast;
  return typoOf(long.length, a, b, edit);
}

/** One wrong character of four says little against two being one, one of two says much. Swaps are slips. */
function typoOf(size: number, a: string, b: string, edit: number): Evidence {
  const swapped = a.length === b.length && a.charCodeAt(edit) === b.charCodeAt(edit + 1);
  if (size >= 4 || swapped) return levels.brandTypo;
  return size === 3 ? levels.brandShortTypo : levels.brandHalf;
}

function pushIndustry(x: OrgName, y: OrgName, evidence: Evidence[]): void {
  const a = x.industry;
  const b = y.industry;
  if (a === b) {
    if (a !== '') evidence.push(levels.industrySame);
  } else if (a === '' || b === '') {
    evidence.push(x.form === '' || y.form === '' ? levels.industryOmitted : levels.industryMissing);
  } else if (a.includes(b) || b.includes(a)) evidence.push(levels.industryContained);
  else if (a.length > 2 && findOneEdit(a, b) >= 0) evidence.push(levels.industryNear);
  else evidence.push(sharePair(a, b) ? levels.industryOverlap : levels.industryDifferent);
}

function compareRegions(x: OrgName, y: OrgName): Evidence | undefined {
  if (x.locality !== '' && y.locality !== '' && x.locality !== y.locality)
    return levels.regionConflict;
  if (x.place === 0 || y.place === 0) return x.place === y.place ? undefined : levels.regionMissing;
  if (x.place === y.place)
    return x.place % 10_000 === 0 ? levels.regionProvince : levels.regionSame;
  return isWithin(x.place, y.place) || isWithin(y.place, x.place)
    ? levels.regionNested
    : levels.regionConflict;
}

function compareForms(a: string, b: string): Evidence {
  if (a === b) return levels.formSame;
  if (a === '' || b === '') return levels.formMissing;
  return familyOf(a) === familyOf(b) ? levels.formFamily : levels.formDifferent;
}

function compareContext(a: Party, b: Party, evidence: Evidence[]): void {
  const x = a.name;
  const y = b.name;
  if (a.city && b.city) {
    const meet = meetPlaces(a.city, b.city);
    // A city that the names agree on, or disagree within, is no further evidence.
    const known = meet && x.place % 10_000 !== 0 && y.place % 10_000 !== 0;
    if (meet !== undefined && !known) evidence.push(meet ? levels.citySame : levels.cityConflict);
  }
  if (a.address && b.address) {
    const overlap = pairOverlap(a.address, b.address);
    evidence.push(
      overlap >= 0.8
        ? levels.addressSame
        : overlap >= 0.5
          ? levels.addressClose
          : levels.addressDifferent,
    );
  }
  if (a.founded && b.founded) evidence.push(compareFounded(a.founded, b.founded));
}

function compareFounded(a: string, b: string): Evidence {
  if (a === b && a.length >= 10) return levels.foundedSame;
  return a.slice(0, 4) === b.slice(0, 4) ? levels.foundedYear : levels.foundedDifferent;
}

/** A former or short name that one side is known by speaks for all the words of the two names. */
function compareAliases(a: Party, b: Party): Evidence | undefined {
  if (goesByFormer(a, b) || goesByFormer(b, a)) return levels.knownFormer;
  return goesByShort(a, b) || goesByShort(b, a) ? levels.knownShort : undefined;
}

function goesByFormer(a: Party, b: Party): boolean {
  const { full } = a.name;
  return (
    b.name.former.includes(full) || (b.formerNames?.some((name) => name.full === full) ?? false)
  );
}

function goesByShort(a: Party, b: Party): boolean {
  return b.shortNames?.some((name) => name.full === a.name.full) ?? false;
}
