// 组织形式: how a name ends, and the kinds of unit that belong to a parent (分公司, 办事处 …).
import { Trie } from "./trie.js";
export const forms = [];
/** Reversed: matched at the end of a name. */
export const formEnds = new Trie();
/** Forward: found inside a name, only forms that close one. */
export const formStarts = new Trie();
function add(name, family, spellings, closes = false) {
    for (const group of [false, true]) {
        const value = forms.length;
        forms.push({ name, family, closes, group });
        for (const spelling of spellings.split(' ')) {
            if (!group)
                addSpelling(spelling, value, closes);
            else if (family === 'company') {
                addSpelling(`集团${spelling}`, value, closes);
                addSpelling(`${spelling}集团`, value, closes);
            }
        }
    }
}
/** Bodies whose kinds are not exchanged for one another: each spelling is a form of its own. */
function addEach(family, spellings) {
    for (const spelling of spellings.split(' '))
        add(spelling, family, spelling);
}
function addSpelling(spelling, value, closes) {
    formEnds.add(spelling, value, true);
    if (closes)
        formStarts.add(spelling, value);
}
add('股份有限公司', 'company', '股份有限公司 股份公司 股份有限责任公司', true);
add('有限公司', 'company', '有限公司 有限责任公司 责任有限公司 有限责任 有限责任公司一人 一人有限责任公司', true);
add('公司', 'company', '公司 总公司 实业公司', true);
add('公司', 'company', '有限');
add('股份', 'company', '股份');
add('控股', 'company', '控股有限公司 控股有限责任公司 控股股份有限公司 控股集团有限公司', true);
add('集团', 'company', '集团');
add('合伙企业', 'partnership', '合伙企业 合伙企业有限合伙 合伙企业普通合伙 合伙企业特殊普通合伙 有限合伙 普通合伙 特殊普通合伙');
add('专业合作社', 'coop', '专业合作社 农民专业合作社 专业合作社联合社 农民专业合作社联合社', true);
add('合作社', 'coop', '合作社 联合社 股份合作社 经济合作社 供销合作社 信用合作社 合作联社');
add('厂', 'works', '厂 总厂 工厂 加工厂 制造厂 厂普通合伙 厂有限合伙 加工厂普通合伙 股份合作制');
add('矿', 'works', '煤矿 铁矿 矿');
add('场', 'works', '场 养殖场 种植场 林场 农场 猪场 鸡场 茶场 渔场 牧场 家庭农场 石场 采石场 沙场 砂场 种植园 园');
add('经营部', 'shop', '经营部 营业部 销售部 门市部 服务部 批发部 供应部 营销部 业务部 工程部 直销部 加工部 维修部');
add('店', 'shop', '店 商店 分店 门店 专卖店 便利店 药店 书店 饭店 酒店 旗舰店 连锁店 体验店 零售店 五金店 门面');
add('商行', 'shop', '商行 行 车行 贸易行 药行 洋行');
add('店铺', 'shop', '坊 铺 庄 馆 楼 城 屋 吧 廊 轩 阁 府 室 摊 超市 商场 市场 商城 商贸城 网吧 工作室 作坊 加工坊 茶楼 茶馆 宾馆 酒楼 餐馆 餐厅 食堂 诊所 药房 大药房 摄影楼');
add('中心', 'body', '中心 服务中心 研究中心 技术中心 营销中心 检测中心 管理中心 培训中心');
add('事务所', 'body', '事务所 律师事务所 会计师事务所 税务师事务所 事务所普通合伙 事务所特殊普通合伙 事务所有限公司');
addEach('body', '研究院 研究总院 设计院 勘察设计院 勘测设计院 规划设计院 设计研究院 医院 学院 职业技术学院 技术学院 科学院 工程院 卫生院 幼儿院 敬老院 养老院 法院');
addEach('body', '研究所 科研所 设计所 所 派出所');
addEach('body', '大学 学校 中学 小学 幼儿园 职业学校 培训学校 驾校 技校 党校');
addEach('body', '协会 学会 商会 联合会 促进会 基金会 研究会 联盟 理事会 总会');
addEach('body', '委员会 管理委员会 管委会 人民政府 局 厅 办公室 村委会 居委会 街道办 工会');
addEach('body', '站 加油站 服务站 水电站 电站 检测站 供应站 收购站 总站');
addEach('body', '报社 出版社 旅行社 通讯社 杂志社');
addEach('body', '队 勘探队 地质队 大队 工程队');
add('电厂', 'works', '电厂 发电厂 水厂 自来水厂');
const families = new Map(forms.map((form) => [form.name, form.family]));
/** The family of a canonical form, undefined for ''. */
export function familyOf(name) {
    return families.get(name);
}
/** Whether a name with this form is a short one, which leaves out division and industry (示例股份). */
export function isShortForm(name) {
    return name === '' || name === '股份' || name === '集团';
}
/** Text after a bracketed company form that is part of the form, not a unit. */
export const FORM_TAILS = new Set([
    '集团',
    '一人',
    '自然人独资',
    '有限合伙',
    '普通合伙',
    '独资',
    '个体工商户',
    '个人独资',
    '合伙',
]);
/** How the name of a unit of a larger body ends, longest first by trie. */
export const unitKinds = [];
export const unitEnds = new Trie();
for (const kind of ('分公司 支公司 子公司 办事处 代表处 联络处 营业部 营业厅 营业所 营业处 营销部 营销处 销售部 销售处 销售公司 销售分公司 经营部 经营处 门市部 服务部 中心服务部 ' +
    '服务站 服务处 服务网点 服务中心 项目部 项目经理部 工程部 工程处 工程队 施工队 分厂 分店 门店 直营店 专卖店 旗舰店 体验店 加盟店 便利店 连锁店 专柜 ' +
    '分行 支行 分理处 储蓄所 分社 分部 分院 分所 分校 分局 分站 分会 分中心 分队 分场 分矿 加油站 加气站 油库 仓库 网点 配送站 配送中心 ' +
    '管理处 管理部 事业部 业务部 研发中心 技术中心 培训中心 工会委员会 工会 党委 党支部 团委 车间 工区 基地').split(' ')) {
    unitEnds.add(kind, unitKinds.length, true);
    unitKinds.push(kind);
}
/** Kinds that name a unit even where no complete company name stands before them. */
export const SURE_UNITS = new Set('分公司 支公司 办事处 代表处 联络处 分厂 分店 分行 支行 分理处 分社 分院 分所 分校 分局 分部 分会 分中心 项目部 项目经理部 销售处 营销处 经营处 工程处 管理处 营业厅 营业所 营业处'.split(' '));
//# sourceMappingURL=forms.js.map