// Which cues speak of industry: 签约 of a project, not of a player; 建成 of a plant, not of a society.
import type { Cue } from '../cues.ts';
import type { Reading } from '../reading.ts';

const site =
  /项目|工程|基地|产业园|园区|生产线|产线|工厂|厂房|厂区|电站|变电站|换流站|线路|车间|新厂|分厂|[电铜铝钢]厂|装置|风电场|光伏|高速|铁路|公路|大桥|隧道|机场|码头|港区|大楼|总部|中心|电厂|机组|数据中心|仓库|实验室|一期|二期|三期/;
const business =
  /项目|投资|企业|公司|集团|产业|招商|园区|基地|亿元|万元|合作|仪式|协议|合同|订单|管委会|我们|双方|拿地/;
const businessDeed =
  /项目|投资|企业|公司|集团|产业|招商|园区|基地|亿元|万元|管委会|战略|政府|采购|供货|工程|订单|大学|研究院|银行|股份|[市县区]与/;
const deed = /协议|合同|合作|备忘录|意向书?|框架|项目|订单|契约/;
const otherSigning =
  /总统|停火|法案|行政令|条约|公报|联合声明|国书|和约|和平|离婚|劳动合同|租赁合同|购房|贷款合同|承诺书|责任书|责任状|请愿|谅解书|命令|遗嘱|保密协议|球队|球员|俱乐部|球星|歌手|艺人|经纪公司|作家|主播|演员|家庭医生|运动员|教练|赛季|转会|导演|版权|续约|签约率|(?<!电)网签|赔偿|和解|补偿|调解|拆迁|安置|认罪|离职|借款|抵押|遗体|器官/;
/** 签署《终止协议》 ends what was signed. */
const isEnd = /^[^，。；]{0,8}(?:终止|解除|撤销)/;
const otherStart = /红包|节后|复工|返岗|开工不足|大吉|开工利是|上班/;
const otherDone = /社会|强国|小康|共同体|高地|体系|朋友圈|图书馆藏/;
const deal = /项目|投资|协议|合同|合作|建设|签约|工程|收购/;
const notDeal =
  /婚|警报|限制|资格|航班|比赛|关税|禁令|制裁|劳动|聘|职务|上市|挂牌交易|赛|考试|门票|车次|行程|处罚|留置|羁押|隔离|雇佣|治疗|怀孕|妊娠/;

/** Whether a cue of a project's life is one; amounts decide for 增资 and 调整为. */
export function isProjectCue(reading: Reading, cue: Cue): boolean {
  const sentence = reading.slice(reading.sentence);
  const clause = reading.slice(reading.clauseAt(cue.start));
  const near = reading.text.slice(
    Math.max(reading.sentence.start, cue.start - 30),
    Math.min(reading.sentence.end, cue.end + 40),
  );
  switch (cue.kind) {
    case 'signing':
      if (otherSigning.test(near) || isEnd.test(reading.text.slice(cue.end, cue.end + 16)))
        return false;
      if (/签[署订下定]/.test(cue.words)) return deed.test(near) && businessDeed.test(sentence);
      return business.test(sentence);
    case 'start':
      if (cue.words.endsWith('启动'))
        return /[一二三四五]期|项目|工程/.test(
          reading.slice({
            start: Math.max(reading.sentence.start, cue.start - 24),
            end: cue.start,
          }),
        );
      return !otherStart.test(near) && (site.test(clause) || site.test(sentence));
    case 'completion':
      if (
        /主体[^，。；]{0,6}$/.test(reading.text.slice(reading.sentence.start, cue.start).slice(-12))
      )
        return false;
      if (/建成/.test(cue.words) && (otherDone.test(near) || /累计/.test(clause))) return false;
      return site.test(clause) || site.test(near) || reading.projects.length > 0;
    case 'production':
      // 入园企业126家，投产85家: how many are at work.
      if (/^\d+[余多]?家/.test(reading.text.slice(cue.end, cue.end + 8))) return false;
      return site.test(sentence) || reading.projects.length > 0;
    case 'capacity':
      return site.test(sentence) || reading.projects.length > 0;
    case 'increase':
      return (
        reading.amounts.some(({ role }) => role === 'increase') ||
        reading.companies.length > 0 ||
        site.test(clause)
      );
    case 'termination':
      if (/注销|解散/.test(cue.words))
        return (
          /公司|企业|基金|联盟|协会|中心/.test(near) && !/商标|户口|账[号户]|资格|证/.test(near)
        );
      return deal.test(near) && !notDeal.test(near) && business.test(sentence);
    case 'change':
      return /延期|推迟/.test(cue.words)
        ? site.test(sentence) &&
            /开工|竣工|投产|完工|交付|建成|投运|试车|可使用状态|建设期|工期/.test(sentence)
        : isOfCapital(reading, cue) ||
            isOfScale(reading, cue) ||
            (reading.amounts.some(({ role }) => role === 'former') &&
              !/增资|追加投资|注册资本/.test(sentence));
    default:
      return false;
  }
}

/** 注册资本由5000万元增加至2亿元. */
export function isOfCapital(reading: Reading, cue: Cue): boolean {
  // 投资由5亿元追加到12亿元.
  if (/^追加[到至]/.test(cue.words)) return true;
  return (
    /增|提高|扩大|上调/.test(cue.words) &&
    /注册资(?:本|金)[^，。；]{0,32}$/.test(reading.before(cue.start).slice(-40))
  );
}

/** 项目建设规模由5万吨扩大到8万吨: a plan is revised, with no sum of money. */
function isOfScale(reading: Reading, cue: Cue): boolean {
  return (
    reading.counts.some(({ end }) => end <= cue.start && cue.start - end <= 1) &&
    /(?:建设规模|建设内容|建设方案|设计产能|规划产能|用地|占地)[^，。；]{0,8}[由从][^，。；]{1,16}$/.test(
      reading.before(cue.start).slice(-40),
    )
  );
}
