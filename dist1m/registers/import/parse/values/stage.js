// Words for how far an enterprise or a project has come, to a Stage.
import { stageNames } from "../../../../schema/stage.js";
import { quote } from "./reading.js";
/** First match wins, so words of an end or a "not yet" stand above the words that they contain. */
const projectWords = [
    [/终止|取消|放弃|撤销|解约|退出|流产|搁浅|中止/, 'dropped'],
    [
        /(?:未|尚未|暂未|没有|待|拟|即将|准备|筹备)(?:正式)?(?:签约|签订)|洽谈|在谈|商谈|对接|意向|考察|跟踪|接洽/,
        'talks',
    ],
    [/(?:未|尚未|暂未|没有|待|拟|即将|准备|筹备)(?:正式)?(?:开工|动工|开建)|开工前|前期/, 'signed'],
    [/(?:未|尚未|暂未|待|即将|拟|部分.*未)(?:正式)?(?:投产|投运|竣工|完工|建成)/, 'building'],
    [/(?:未|尚未|暂未|待|即将|拟)(?:正式)?达产/, 'producing'],
    [/达产|满产|达标|达效/, 'at-capacity'],
    [/投产|投运|试生产|试产|试运行|运营|竣工|完工|建成|交付/, 'producing'],
    [/在建|建设中|施工|续建|主体|装修|安装|调试|建设|扩建|停工|缓建/, 'building'],
    [/开工|动工|奠基|破土|新开/, 'started'],
    [/签约|签订|已签|落地|注册|拿地|供地|立项|备案|审批/, 'signed'],
    [/谋划|策划|储备|拟建|规划|线索|招商|拟引进|论证/, 'lead'],
];
const enterpriseWords = [
    [/终止|取消|放弃|注销|吊销|撤销|停业|停产|关停|倒闭|破产|迁出|歇业|清算/, 'dropped'],
    [/(?:未|尚未|暂未|待|拟)(?:正式)?(?:签约|签订)|洽谈|在谈|商谈|意向|谈判|跟进|跟踪/, 'talks'],
    [/签约|签订|已签|协议/, 'signed'],
    [/(?:未|尚未|待|拟)(?:走访|拜访|考察)/, 'contacted'],
    [/走访|拜访|考察|来访|到访/, 'visited'],
    [/(?:未|尚未|待|拟)(?:联系|接触|对接)/, 'candidate'],
    [/联系|接触|对接|接洽/, 'contacted'],
    [/候选|拟引进|储备|目标|线索|拟邀/, 'candidate'],
    [/存续|在业|在营|开业|营业|运营|经营|正常|投产|生产|在册|登记成立|规上|达产/, 'operating'],
];
/** A dropped later half speaks of the past: 已签约未开工 is signed, not talks. */
const phrases = [
    [/已?签约.*(?:未|待|尚未|暂未|拟)(?:开工|动工)/, 'signed'],
];
/**
 * 洽谈中 → talks, 已签约未开工 → signed, 前期 (of a signed or approved project) → signed. Words that
 * name no stage are a problem. 停工 stays building: only 终止 and its like drop a project.
 */
export function parseStage(text, kind) {
    const words = text.replace(/\s+/g, '');
    const lower = words.toLowerCase();
    for (const [stage, name] of Object.entries(stageNames[kind])) {
        if (name.zh === words || stage === lower || name.en.toLowerCase() === lower)
            return { value: stage };
    }
    const table = kind === 'project' ? [...phrases, ...projectWords] : enterpriseWords;
    if (/^(?:项目)?前期(?:工作|阶段|谋划|策划|研究|论证)?(?:中)?$/.test(words))
        return { value: kind === 'project' ? 'lead' : 'candidate' };
    const stage = table.find(([pattern]) => pattern.test(words))?.[1];
    if (stage)
        return { value: stage };
    return {
        problem: {
            key: 'bad-stage',
            zh: `“${quote(text)}”不是已知的阶段`,
            en: `"${quote(text)}" names no known stage`,
        },
    };
}
//# sourceMappingURL=stage.js.map