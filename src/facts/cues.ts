// The words that may tell of an event, in one pattern, so that a sentence is looked through once.
import type { FactKind } from '../schema/fact.ts';

export interface Cue {
  kind: FactKind;
  start: number;
  end: number;
  words: string;
}

const firmly = '(?:正式|成功|顺利|全面|全部|圆满|集中|现场|共同|同日|隆重|全线)?';
/** In order: of two that begin in one place the first is taken. */
const cues: readonly (readonly [FactKind, string])[] = [
  ['termination', '终止|取消|中止|解除|撤销|搁置|叫停|停建|告吹|夭折|放弃'],
  [
    'change',
    '(?:调整|变更|增加|追加|提高|提升|上调|扩大|缩减|削减|下调|减少|调减|调增|增|改)(?:到|至|为)|延期|推迟',
  ],
  [
    'increase',
    `${firmly}(?:增资(?:扩股|扩产)?|追加投资|增加投资|增投|追加(?=[^，。；]{0,12}投资|[^，。；]{0,8}亿元))`,
  ],
  [
    'production',
    `${firmly}(?:(?:建成|竣工|完工|开工|落成|试)(?:并|和|、)?)?${firmly}(?:投产|投运|投用|量产|试生产|投入(?:正式)?(?:商业)?(?:使用|运营|运行|生产|商用)|正式运营|建成运营|并网发电|商业运行)(?:仪式|运行|达效|运营)?`,
  ],
  ['capacity', `${firmly}(?:达产(?:达效)?|满产|满负荷(?:生产|运行))`],
  [
    'completion',
    `${firmly}(?:竣工验收|竣工|完工|建成(?!区|度)|落成|通过(?:竣工|综合|整体|工程|行业)?验收)(?:仪式|落成)?`,
  ],
  [
    'start',
    `${firmly}(?:破土)?(?:开工建设|开工动员|开工奠基|开工|动工兴建|动工|奠基|开建|启动建设)(?:仪式|活动|大会)?`,
  ],
  [
    'signing',
    `${firmly}(?:落户)?(?:签约(?:仪式|落户|落地|入驻)?|签署|签订|签下|签定|达成(?:战略|投资|深度|全面)?合作(?:协议|意向))`,
  ],
  [
    'award',
    '(?:成功|预|连续|再次)?(?:中标|中选(?=[^，。；]{0,16}项目)|夺标)|斩获(?=[^，。；]{0,16}(?:订单|大单|合同))',
  ],
  [
    'certification',
    '(?:成功|再次|正式|首批)?(?:获评|被评为|评为|被认定为|认定为|获认定|入选|获批(?:为|成为|国家|省级|市级|全国|首批|建设)|被授予|荣获|获颁|被列为|被列入|列入|获授|摘得|上榜|喜获|通过(?=[^，。；]{0,16}认证)|获得(?=[^，。；]{0,20}(?:认证|称号|认定)))',
  ],
  [
    'ranking',
    '(?:历史性|成功|首次|再度|连续[^，。；]{0,4})?(?:跻身|位列|位居|排名|名列|稳居|居(?=全|第|首|世界)|排在|列(?=全[国省市球]第)|荣登|登上(?=[^，。；]{0,16}榜)|晋级|列第)',
  ],
  [
    'policy',
    '(?:联合|正式|制定|修订)?(?:编制|印发|出台|发布|制定|公布|颁布|审议通过|下发|制订|起草|推出)(?:实施|了)?(?=[^，。；！？]{0,40}《)',
  ],
  ['forum', '(?:隆重|成功|正式)?(?:举行|举办|召开|开幕|闭幕|启幕|落幕|拉开帷幕|拉开序幕)'],
  [
    'founding',
    `${firmly}(?:揭牌|挂牌|注册|宣告|发起|宣布)?(?:成立|揭牌|组建|挂牌|设立|创立|创办|建立)(?:仪式|大会)?`,
  ],
];
const pattern = new RegExp(cues.map(([, words]) => `(${words})`).join('|'), 'g');
/** A sentence without one of these characters tells no event. */
const hint = /[签投工产建标评选认获跻列居名榜布发制订举召幕立牌增调止消撤延推放晋]/;

/** Every cue of [start, end) in order; none overlaps another. `folded` is foldText(text). */
export function findCues(folded: string, start: number, end: number): Cue[] {
  const part = folded.slice(start, end);
  if (!hint.test(part)) return [];
  const found: Cue[] = [];
  for (const match of part.matchAll(pattern)) {
    const n = match.findIndex((group, i) => i > 0 && group !== undefined) - 1;
    const kind = cues[n]?.[0];
    if (!kind) continue;
    const from = start + match.index;
    found.push({ kind, start: from, end: from + match[0].length, words: match[0] });
  }
  return found;
}
