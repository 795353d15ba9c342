// Numbers that are no money, with their units: 749家, 20个项目, 10万吨/年, ±800千伏, 200亩, 12.5%.
import { multiplyDecimal } from '../registers/import/parse/decimal.ts';
import type { FactCount, Modifier } from '../schema/fact.ts';
import { foldText } from './fold.ts';
import type { Money } from './amounts.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { findRuns, lowerValue } from './numbers.ts';
import type { NumberRun } from './numbers.ts';
import { splitSentences } from './sentences.ts';
import { WordTable } from './words.ts';

type CountOf = FactCount['of'];

interface Unit {
  /** As facts write it. */
  unit: string;
  of: CountOf;
  /** Into `unit`. */
  factor?: string;
}

/** 1 mu is 2000/3 m²; hundredths are kept where it does not divide. */
const MU = 'mu';
const units = new Map<string, Unit>(
  Object.entries({
    家: { unit: '家', of: 'other' },
    户: { unit: '户', of: 'other' },
    个: { unit: '个', of: 'other' },
    项: { unit: '项', of: 'other' },
    大: { unit: '个', of: 'other' },
    人: { unit: '人', of: 'other' },
    名: { unit: '人', of: 'other' },
    人次: { unit: '人次', of: 'other' },
    位: { unit: '人', of: 'other' },
    份: { unit: '份', of: 'other' },
    座: { unit: '座', of: 'other' },
    条: { unit: '条', of: 'other' },
    台: { unit: '台', of: 'other' },
    套: { unit: '套', of: 'other' },
    台套: { unit: '台套', of: 'other' },
    '台(套)': { unit: '台套', of: 'other' },
    辆: { unit: '辆', of: 'other' },
    只: { unit: '只', of: 'other' },
    件: { unit: '件', of: 'other' },
    组: { unit: '组', of: 'other' },
    片: { unit: '片', of: 'other' },
    吨: { unit: 't', of: 'other' },
    公斤: { unit: 'kg', of: 'other' },
    千克: { unit: 'kg', of: 'other' },
    公里: { unit: 'km', of: 'other' },
    千米: { unit: 'km', of: 'other' },
    平方米: { unit: 'm2', of: 'area' },
    平米: { unit: 'm2', of: 'area' },
    '㎡': { unit: 'm2', of: 'area' },
    平方公里: { unit: 'm2', of: 'area', factor: '1000000' },
    平方千米: { unit: 'm2', of: 'area', factor: '1000000' },
    公顷: { unit: 'm2', of: 'land', factor: '10000' },
    亩: { unit: 'm2', of: 'land', factor: MU },
    立方米: { unit: 'm3', of: 'other' },
    千伏安: { unit: 'kVA', of: 'other' },
    兆伏安: { unit: 'kVA', of: 'other', factor: '1000' },
    千伏: { unit: 'kV', of: 'voltage' },
    kV: { unit: 'kV', of: 'voltage' },
    KV: { unit: 'kV', of: 'voltage' },
    千瓦时: { unit: 'kWh', of: 'other' },
    度: { unit: 'kWh', of: 'other' },
    千瓦: { unit: 'kW', of: 'other' },
    兆瓦时: { unit: 'kWh', of: 'other', factor: '1000' },
    兆瓦: { unit: 'kW', of: 'other', factor: '1000' },
    吉瓦时: { unit: 'kWh', of: 'other', factor: '1000000' },
    吉瓦: { unit: 'kW', of: 'other', factor: '1000000' },
    MW: { unit: 'kW', of: 'other', factor: '1000' },
    MWh: { unit: 'kWh', of: 'other', factor: '1000' },
    GW: { unit: 'kW', of: 'other', factor: '1000000' },
    GWh: { unit: 'kWh', of: 'other', factor: '1000000' },
    '%': { unit: '%', of: 'other' },
    个百分点: { unit: '百分点', of: 'growth' },
  } satisfies Record<string, Unit>),
);
const unitWords = new WordTable([...units.keys()]);
/** 3个月, 两个多小时, 5名单, 20大关, 10件套: what looks like a unit and is none. */
const noUnit =
  /个(?:多?月|小时|工作日|星期|季度|交易日|半|体|人(?!才|企业)|性|别|税|股|国家和)|位(?:于|列|居|数)|名(?:单|义|为|列|称|录|牌|校|企|人|优)|大(?:关|会|学|型|幅|力|量|家|约|多|于|楼|厦|道|小|众|气|专|豆|米|桥|湾|连|同|庆|理|赛|奖|事|[^，。；]{0,2}类)|人(?:民|工|生|均|造|机|力|口密|大|气|家)|件(?:套|实事)|份(?:额|子)|度(?:假|过|量)|台(?:湾|州|风|阶|上|下)|条(?:件|例|款)|只(?:有|是|要|为)|组(?:织|成|建|合|长|团)|片(?:区|面)|户(?:籍|口|外|型)|家(?:庭|居|具|电|长|国|中|属|乡|喻)|项(?:目)?规|座(?:谈|位|次|落)|套(?:路|利)|公里(?:数|处)|吨位/y;
const perYear = /^(?:\/年|每年|\/a)/;
const signs = /[±+\-−]$/;
const joints = '-—–~至到−';

/** Every count in a text. */
export function findCounts(text: string): FactCount[] {
  const folded = foldText(text);
  return splitSentences(text).flatMap(({ start, end }) =>
    readCounts(text, folded, start, end, findRuns(folded, start, end)),
  );
}

/** As findCounts, within [from, to) and with its runs of numbers already found. */
export function readCounts(
  text: string,
  folded: string,
  from: number,
  to: number,
  runs: readonly NumberRun[],
): FactCount[] {
  const found: FactCount[] = [];
  let rank: FactCount | undefined;
  for (let n = 0; n < runs.length; n += 1) {
    const run = runs[n] as NumberRun;
    const floor = found.at(-1)?.end ?? from;
    if ((rank = readRank(text, folded, run, floor))) {
      found.push(rank);
      continue;
    }
    const next = runs[n + 1];
    const joined = next && joinedRange(folded, run, next, floor, to);
    const one = readCount(
      text,
      folded,
      joined ? (next as NumberRun) : run,
      joined ? run : undefined,
      floor,
      to,
    );
    if (one) {
      found.push(one);
      if (joined) n += 1;
    }
  }
  return found;
}

/** 第3位, 第一名, 全国第二. */
function readRank(
  text: string,
  folded: string,
  run: NumberRun,
  from: number,
): FactCount | undefined {
  if (folded[run.start - 1] !== '第' || run.start - 1 < from || run.value === null)
    return undefined;
  const tail = /^[位名](?!企)/.exec(folded.slice(run.end, run.end + 2))?.[0] ?? '';
  const said = /(?:列|居|排名?|排在?|位居|位列|名列|全[国省市球]|世界|行业|中部|稳居)$/.test(
    folded.slice(Math.max(0, run.start - 5), run.start - 1),
  );
  if (
    tail === '' &&
    !(said && /^(?:$|[，。；、”,.\s)）])/.test(folded.slice(run.end, run.end + 1)))
  )
    return undefined;
  const start = run.start - 1;
  const end = run.end + tail.length;
  return {
    start,
    end,
    words: text.slice(start, end),
    of: 'rank',
    value: run.value,
    unit: '位',
    modifier: 'exact',
  };
}

function joinedRange(
  text: string,
  lower: NumberRun,
  upper: NumberRun,
  from: number,
  to: number,
): boolean {
  let at = lower.end;
  if (text[at] === '%') at += 1;
  if (!joints.includes(text[at] ?? ' ')) return false;
  while (joints.includes(text[at] ?? ' ')) at += 1;
  if (at !== upper.start || upper.end >= to || lower.start < from) return false;
  return !/[从由自]$/.test(text.slice(Math.max(from, lower.start - 1), lower.start));
}

interface FoundUnit {
  unit: string;
  of: CountOf;
  factor: string | undefined;
  words: string;
  end: number;
}

function unitAt(text: string, at: number, to: number): FoundUnit | undefined {
  const start = text[at] === ' ' ? at + 1 : at;
  const words = unitWords.at(text, start, to);
  if (words === undefined) return undefined;
  noUnit.lastIndex = start;
  if (words !== '个百分点' && noUnit.test(text)) return undefined;
  const unit = units.get(words);
  if (!unit) return undefined;
  let end = start + words.length;
  const year = perYear.exec(text.slice(end, end + 2))?.[0];
  if (year && year !== '每年') {
    end += year.length;
    return { unit: `${unit.unit}/年`, of: 'capacity', factor: unit.factor, words, end };
  }
  return { unit: unit.unit, of: unit.of, factor: unit.factor, words, end };
}

function readCount(
  text: string,
  folded: string,
  run: NumberRun,
  lower: NumberRun | undefined,
  from: number,
  to: number,
): FactCount | undefined {
  const unit = unitAt(folded, run.end, to);
  if (!unit) return undefined;
  const first = lower ?? run;
  const small =
    run.chinese && !run.bare && run.value !== null && !/[十百千万亿]/.test(run.numerals);
  // 第三个项目 is one.
  if (run.chinese && folded[first.start - 1] === '第') return undefined;
  // 一家, 两条: grammar more often than a count.
  if (small && (run.value === '1' || !'家个项大'.includes(unit.words))) return undefined;
  if (
    unit.words === '大' &&
    !/^大[^，。；、]{0,8}项目/.test(folded.slice(unit.end - 1, unit.end + 10))
  )
    return undefined;
  if (
    unit.words === '度' &&
    !/(?:电|发电量|电量)/.test(folded.slice(Math.max(from, first.start - 12), unit.end + 2))
  )
    return undefined;
  if (run.bare && !/上|过|近|超|逾/.test(folded[first.start - 1] ?? '')) return undefined;
  const before = modifierBefore(folded, first.start, from, run.bare);
  const after = modifierAfter(folded, unit.end, to);
  let start = before?.at ?? first.start;
  if (!before && signs.test(folded.slice(start - 1, start)) && unit.of === 'voltage') start -= 1;
  // 5-10万吨 was joined above; -3% keeps its sign.
  const minus =
    !before && unit.unit === '%' && /(?:^|[^\d%])[-−]$/.test(folded.slice(start - 2, start));
  const negative = minus || (unit.unit === '%' && isFall(folded, from, start));
  if (minus) start -= 1;
  const scaled = (value: string): string => scale(value, unit.factor);
  const value = run.value === null ? null : scaled(run.value);
  const low = lower ? lowerValue(lower, run) : undefined;
  if (lower && low === undefined) return undefined;
  const modifier: Modifier =
    run.value === null
      ? 'vague'
      : (before?.modifier ?? (run.more ? 'over' : (after?.modifier ?? 'exact')));
  const end = after?.at ?? unit.end;
  const shown = low === undefined ? value : scaled(low);
  return {
    start,
    end,
    words: text.slice(start, end),
    of: kindOf(folded, unit, first.start, unit.end, from, to),
    value: negative && shown !== null ? `-${shown}` : shown,
    ...(low !== undefined && value !== null && { upper: value }),
    unit: unit.unit,
    modifier,
  };
}

function scale(value: string, factor: string | undefined): string {
  if (factor === undefined) return value;
  return factor === MU ? muToSquareMetres(value) : multiplyDecimal(value, factor);
}

/** Half up to hundredths: 200 → 133333.33, 3 → 2000. */
function muToSquareMetres(mu: string): string {
  const [whole = '0', fraction = ''] = multiplyDecimal(mu, '200000').split('.');
  const places = fraction.length;
  const digits = BigInt(whole + fraction);
  const third = 3n * 10n ** BigInt(places);
  const hundredths = (digits * 2n + third) / (third * 2n);
  return multiplyDecimal(String(hundredths), '0.01');
}

const making =
  /(?:年产能?|产能|年加工|年生产|年处理|生产能力|年可生产|日产|月产|可年产|装机|变电容量|规模)[^，。；]{0,6}$/;

/** 同比下降8%: growth of -8. */
function isFall(text: string, from: number, start: number): boolean {
  return /(?:下降|减少|下滑|降低|回落|下跌|负增长|缩水|萎缩)(?:了|约|近|超过?|幅度)?(?:达|为)?$/.test(
    text.slice(Math.max(from, start - 8), start),
  );
}

/** What is counted, by the unit and the words around it. */
function kindOf(
  text: string,
  unit: FoundUnit,
  start: number,
  end: number,
  from: number,
  to: number,
): CountOf {
  if (unit.of !== 'other') return unit.of;
  const left = text.slice(Math.max(from, start - 24), start);
  const right = text.slice(end, Math.min(to, end + 14));
  if (unit.unit === '%') return share(left, right);
  if ('家户'.includes(unit.words))
    return ofEnterprises(left, right, text.slice(Math.max(0, start - 24), start))
      ? 'enterprises'
      : 'other';
  if ('个项大'.includes(unit.words)) {
    if (/^(?:[^，。；、]{0,12}?)(?:项目|工程)/.test(right)) return 'projects';
    if (/(?:项目|工程)(?:总计|共计|合计|总数|数量|累计|达到?|共|有|为|超过?|近|约|逾)*$/.test(left))
      return 'projects';
    if (
      /^(?:[^，。；、]{0,6}?)(?:岗位|就业)/.test(right) ||
      /(?:就业|岗位)[^，。；、]{0,4}$/.test(left)
    )
      return 'jobs';
    return 'other';
  }
  // 员工从80人增加到650人.
  const far = text.slice(Math.max(0, start - 24), start);
  if (
    '人名'.includes(unit.words) &&
    /(?:员工|职工|工人|从业人员)[从由][^，。；]{1,10}[人名](?:增[长加]?|发展|扩大|上升|升)[到至]$/.test(
      far,
    )
  )
    return 'jobs';
  if ('人名'.includes(unit.words))
    return /就业|岗位|用工|员工|职工|从业|务工|(?<!施)工人/.test(left) ||
      /^(?:[^，。；]{0,4})(?:就业|员工|职工|从业|(?<!施)工人)/.test(right)
      ? 'jobs'
      : 'other';
  if (making.test(left)) return 'capacity';
  return 'other';
}

function share(left: string, right: string): CountOf {
  if (
    /增长|增速|增幅|同比|环比|提高|提升|上升|下降|降低|减少|下滑|上涨|下跌|[增升降涨跌]/.test(
      left.slice(-8),
    )
  )
    return 'growth';
  if (/^(?:的)?(?:增速|增长|增幅)/.test(right)) return 'growth';
  return /占|份额|比重|比例|占有率|占比|持股|股权/.test(left) ||
    /^(?:的)?(?:股权|股份|市场|份额)/.test(right)
    ? 'share'
    : 'other';
}

/** @param far as `left`, over the count before: 企业从200家增加到460家. */
function ofEnterprises(left: string, right: string, far: string): boolean {
  return (
    /^(?:[^，。；、]{0,14}?)(?:企业|公司|厂商|厂家|供应商|工厂|制造商)/.test(right) ||
    /企业(?:总数|数量|数)?[从由][^，。；]{1,10}家(?:增[长加]?|发展|扩大|壮大|跃升|攀升|提升)[到至](?:现在|目前|如今|去年|今年|20\d\d年)?的?$/.test(
      far,
    ) ||
    /企业[^，。；]{0,4}\d家，(?:总数|总量|数量|累计)[^，。；\d]{0,6}$/.test(far) ||
    /(?:企业|公司|厂商)(?:数量|总数|总量|数)?(?:总计|共计|合计|累计|已?达到?|共有?|有|为|超过?|近|约|逾|突破|增至|发展到|:|：)*$/.test(
      left,
    )
  );
}

/** Counts of one stretch with the sums of money that were found in it taken out. */
export function withoutMoney(runs: readonly NumberRun[], money: readonly Money[]): NumberRun[] {
  return runs.filter(
    ({ start }) => !money.some(({ core, coreEnd }) => start >= core && start < coreEnd),
  );
}
