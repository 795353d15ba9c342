// Which column is which field: a person's corrections first, then header words, then what the cells look like.
import { fields, findField, joinKey } from '../../../schema/field.ts';
import { rowAspects } from '../../../schema/row-aspect.ts';
import type { Column } from '../../../schema/source.ts';
import type { EntityKind } from '../../../schema/stage.ts';
import { type Cell, textOf } from './cell.ts';
import { type Draft, periodOfHeader, typeOf, unitOf, unitOfHeader } from './column-draft.ts';
import { describeContent } from './content.ts';
import type { Header } from './find-header.ts';
import { type HeaderMatch, matchHeader, normaliseHeader } from './match-header.ts';
import { cleanText, isEmptyMark } from './text.ts';
import { maskPersonal, personalMark } from './values/personal.ts';
import { parseStage } from './values/stage.ts';

/** What a person said about a header earlier; `field: null` means that nothing is read from it. */
interface Remembered {
  field: string | null;
  factor?: string;
  currency?: string;
}
/** By normaliseHeader of the column's header. */
export type RememberedColumns = Readonly<Record<string, Remembered>>;

/** A person's choice for one column of this workbook; absent properties stay as found. */
export interface ColumnOverride {
  sheet: number;
  column: number;
  field?: string | null;
  period?: string | null;
  factor?: string;
  currency?: string;
}

interface Candidate extends HeaderMatch {
  index: number;
}

/** Below this a header is too far from every known word. */
const ENOUGH = 0.5;

const ofTheYear =
  /\d{1,2}\s*[-~至—]\s*\d{1,2}\s*月|本年|今年|当年|本月|上年|年度|(?:19|20)\d{2}\s*年/;

function stageShare(cells: readonly Cell[], kind: EntityKind): number {
  const texts = cells
    .slice(0, 100)
    .map((cell) => cleanText(textOf(cell)))
    .filter((text) => !isEmptyMark(text));
  return (
    texts.filter((text) => text.length <= 20 && parseStage(text, kind).value !== undefined).length /
    Math.max(1, texts.length)
  );
}

/** Header similarity corrected by the cells: a date column without one date is hardly a date column. */
function weigh(match: HeaderMatch, { content, header, cells }: Draft, kind: EntityKind): number {
  // 1-5月完成投资 and 本年完成投资 are of the year, not 累计.
  if (match.field === 'invested' && ofTheYear.test(header) && !/累计|以来|至今/.test(header))
    return 0;
  if (content.filled < 2) return match.score;
  // 工商注册号 and 税号 columns without one credit code hold older numbers; a column that says 信用代码 is warned about cell by cell.
  if (match.field === 'code' && content.code === 0 && !/信用|统一|uscc|credit/i.test(header))
    return 0;
  if (match.field === 'stage') return match.score * (0.45 + 0.55 * stageShare(cells, kind));
  const type = typeOf(match.field);
  const share = {
    code: content.code,
    date: content.date,
    money: content.amount,
    integer: content.amount,
    decimal: content.amount,
  }[type];
  if (match.field === 'name' && (content.amount > 0.8 || content.date > 0.8)) return 0;
  if (match.field === 'city' && content.city === 0 && content.organisation > 0.5) return 0;
  if (match.field === 'city' || match.field === 'owner') {
    return match.score * 0.9 + 0.1 * (match.field === 'city' ? content.city : content.organisation);
  }
  if (match.field === 'name') return match.score * 0.9 + 0.1 * Math.max(content.organisation, 0.5);
  if (match.field === 'phone' && content.phone < 0.3 && content.amount > 0.9 && match.score < 1)
    return 0;
  if (share === undefined) return match.score;
  if (share === 0 && content.filled >= 3)
    return type === 'money' || type === 'integer' || type === 'decimal'
      ? match.score * 0.4
      : match.score * 0.7;
  return match.score * (0.85 + 0.15 * share);
}

/** Fields read from the cells alone, when the header says nothing known. */
function guess({ content }: Draft, kind: EntityKind): HeaderMatch | undefined {
  if (content.filled < 3) return undefined;
  if (content.identity >= 0.5) return { field: 'identity', score: 0.6 };
  if (content.phone >= 0.6) return { field: 'phone', score: 0.6 };
  if (content.code >= 0.6 && kind === 'enterprise') return { field: 'code', score: 0.6 };
  if (content.city >= 0.8 && kind !== 'cluster') return { field: 'city', score: 0.52 };
  if (content.organisation >= 0.7 && kind !== 'cluster')
    return { field: kind === 'project' ? 'owner' : 'name', score: 0.52 };
  return undefined;
}

export interface MappingOptions {
  kind: EntityKind;
  remembered?: RememberedColumns;
  overrides?: readonly ColumnOverride[];
  /** ISO date that the source speaks of: base of 上年 and 本年. */
  dated?: string;
}

/** Maps every column of a sheet. `samples` are rows of data under the header. */
export function mapColumns(
  header: Header,
  samples: readonly (readonly Cell[])[],
  options: MappingOptions,
): Column[] {
  const base = header.period ?? options.dated;
  const drafts = header.words.map((words, index): Draft => {
    const cells = samples.map((row) => row[index] ?? '').filter((cell) => textOf(cell) !== '');
    return {
      index,
      header: words,
      content: describeContent(cells.slice(0, 200)),
      cells,
      period: periodOfHeader(words, base),
      unit: unitOfHeader(words),
    };
  });
  // 其中：集群内采购额 is of the year of the column that it is a part of, the one before it.
  for (const [index, draft] of drafts.entries())
    if (/其中/.test(draft.header)) draft.period ??= drafts[index - 1]?.period;
  const chosen = choose(drafts, options, header.period);
  return drafts.map((draft) => toColumn(draft, chosen.get(draft.index), header, options));
}

function toColumn(
  draft: Draft,
  choice: Choice | undefined,
  header: Header,
  options: MappingOptions,
): Column {
  const override = options.overrides?.find(({ column }) => column === draft.index);
  const found =
    override?.field === undefined
      ? choice
      : { field: override.field, score: 1, basis: 'person' as const };
  const field = found?.field ?? null;
  const known = options.remembered?.[normaliseHeader(draft.header)];
  const periodic = field !== null && findField(field)?.periodic === true;
  const period =
    (override?.period === undefined ? draft.period : override.period) ??
    (override?.period === null ? undefined : header.period);
  return {
    index: draft.index,
    header: draft.header.slice(0, 200),
    field,
    ...(periodic && period ? { period } : {}),
    ...(field === null ? {} : unitOf(draft, field, header.unit)),
    ...pick(found?.basis === 'remembered' ? known : undefined),
    ...pick(override),
    basis: found?.basis ?? 'none',
    score: Math.min(1, Math.round((found?.score ?? 0) * 100) / 100),
    samples: sampleTexts(draft, field),
  };
}

function pick(from: { factor?: string; currency?: string } | undefined): Partial<Column> {
  return {
    ...(from?.factor ? { factor: from.factor, unit: undefined } : {}),
    ...(from?.currency ? { currency: from.currency } : {}),
  };
}

interface Choice {
  field: string | null;
  score: number;
  basis: Column['basis'];
}

/** One column per field and period: the best-scoring pair first, then the next that is still free. */
function choose(
  drafts: readonly Draft[],
  options: MappingOptions,
  period: string | undefined,
): Map<number, Choice> {
  const chosen = new Map<number, Choice>();
  const taken = new Set<string>();
  const slot = (field: string, draft: Draft) =>
    findField(field)?.periodic ? joinKey(field, draft.period ?? period) : field;
  for (const override of options.overrides ?? []) {
    const draft = drafts[override.column];
    if (override.field && draft) taken.add(slot(override.field, draft));
  }
  for (const draft of drafts) {
    const known = options.remembered?.[normaliseHeader(draft.header)];
    if (!known || draft.header === '' || (known.field && taken.has(slot(known.field, draft))))
      continue;
    if (known.field !== null && !isKnown(known.field)) continue;
    chosen.set(draft.index, { field: known.field, score: 1, basis: 'remembered' });
    if (known.field) taken.add(slot(known.field, draft));
  }
  const assign = (candidates: Candidate[], basis: Column['basis']) => {
    for (const { index, field, score } of candidates.sort(
      (a, b) => b.score - a.score || a.index - b.index,
    )) {
      const draft = drafts[index];
      if (
        !draft ||
        chosen.has(index) ||
        options.overrides?.some((o) => o.column === index && o.field !== undefined)
      )
        continue;
      const key = slot(field, draft);
      // Personal columns may be many (contact's phone, owner's phone): all are kept out.
      if (taken.has(key) && !findField(field)?.personal) continue;
      chosen.set(index, { field, score, basis });
      taken.add(key);
    }
  };
  const scored = drafts.flatMap((draft) =>
    matchHeader(draft.header, options.kind)
      .map((match) => ({
        index: draft.index,
        field: match.field,
        score: weigh(match, draft, options.kind),
      }))
      .filter(
        ({ score, field }) =>
          score >= ENOUGH && !(draft.unit?.of === 'ratio' && typeOf(field) !== 'text'),
      ),
  );
  assign(scored, 'synonym');
  const guessed = drafts.flatMap((draft) => {
    const match = guess(draft, options.kind);
    return match && !(matchHeader(draft.header, options.kind)[0]?.field === 'name')
      ? [{ index: draft.index, ...match }]
      : [];
  });
  assign(guessed, 'content');
  return chosen;
}

function isKnown(field: string): boolean {
  return fields.some(({ key }) => key === field) || rowAspects.some(({ key }) => key === field);
}

function sampleTexts(draft: Draft, field: string | null): string[] {
  const texts = draft.cells
    .map((cell) => cleanText(textOf(cell)))
    .filter((text) => !isEmptyMark(text));
  if (field !== null && findField(field)?.personal) return texts.length > 0 ? [personalMark] : [];
  return [...new Set(texts)].slice(0, 5).map((text) => maskPersonal(text.slice(0, 120)));
}
