// Facts read out of news articles of 800 characters, with the ratio to jieba cutting the same text into words.
// node scripts/bench.mjs --only facts
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { extractFacts } from '../src/facts/extract-facts.ts';
import { against, readMax, report, time } from './table.ts';

const articles = Math.min(2_000, readMax(2_000));
const length = 800;
const published = '2025-03-20';

/** As such press writes: a lead that tells, paragraphs of talk, a figure here and there. */
function makeArticle(nth: number): string {
  const day = 1 + (nth % 18);
  const sum = `${3 + (nth % 40)}.${nth % 10}`;
  const lead = `3月${day}日，示例市举行重大项目集中签约仪式，共签约项目${8 + (nth % 20)}个，总投资${100 + (nth % 300)}亿元。其中，示例线缆有限公司年产${1 + (nth % 9)}万吨铜杆项目总投资${sum}亿元，预计2026年6月投产。`;
  const figures = `2024年，示例市输变电装备集群企业${200 + nth}家，实现营业收入${300 + nth}亿元，同比增长${5 + (nth % 9)}.2%。`;
  const talk = [
    '会议指出，要坚持以企业为主体、以市场为导向，持续优化营商环境，当好企业的服务员，让企业安心经营、放心投资、专心创业。',
    '走进车间，机器轰鸣，工人正在流水线上忙碌，一件件产品经过检测后装车发往各地，处处是一派繁忙的景象。',
    '“我们对这里的发展充满信心。”企业负责人表示，当地产业基础扎实，配套完善，服务周到，办事效率高。',
    '近年来，当地围绕产业链部署创新链，推动产学研深度融合，一批关键技术实现突破，产品远销海内外。',
    '下一步，当地将继续完善要素保障机制，做好用地、用能、用工服务，推动产业向高端化、智能化、绿色化迈进。',
  ];
  let text = `${lead}\n${talk[nth % 5]}\n${figures}`;
  for (let i = 1; text.length < length; i += 1) text += `\n${talk[(nth + i) % 5]}`;
  return text.slice(0, length);
}

const texts = Array.from({ length: articles }, (_, nth) => makeArticle(nth));
const jieba = Jieba.withDict(dict);
let sink = 0;
const each = (work: (text: string) => number) => () => {
  for (const text of texts) sink += work(text);
};
const own = await time(
  articles,
  each((text) => extractFacts(text, { published }).length),
  { runs: 7, budget: 20 },
);
const cut = await time(
  articles,
  each((text) => jieba.cut(text).length),
  { runs: 7, budget: 20 },
);
const perSecond = Math.round(articles / (own.cpu ?? own.seconds));
report([
  {
    bench: 'facts',
    what: 'facts of an article of 800 characters',
    ...own,
    baseline: against(own, { ...cut, what: 'jieba cuts the same text into words' }),
    note: `${perSecond.toLocaleString('en')} articles a CPU second`,
  },
]);
if (sink < 0) console.error(sink);
