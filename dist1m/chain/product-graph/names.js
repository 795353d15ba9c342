const MAX_LENGTH = 20;
/** Marks that scraping leaves at the ends of a name: `#溶剂油`, `螺母*`, `食用油…`. */
const EDGES = /^[\s#*.,;:!?'"`~^_\-=+|·…—–‘’“”《》〈〉【】、，。；：]+|[\s#*.,;:!'"`~^_\-=|·…—–‘’“”《》〈〉【】、，。；：]+$/gu;
const GARBLED = /[\p{Cc}\ufffd?◆]/u;
const MEASURE = /[≥≤≧≦%]|适量|少许|若干|\d+(\.\d+)?(克|毫升|毫克|公斤|千克|kg|ml|mg|g)$/iu;
const LIST = /[/\\&;；，,、]|——/u;
/** Metals are written with the radical 钅 (U+9485..U+9576 with 金); other materials that one character names are listed. */
const ONE_CHARACTER = /^[\u9485-\u9576金煤油盐糖米茶酒水纸布棉麻革蛋鸡鱼姜葱花鞋伞硅碳磷硫硼氧氢氮氯氟溴碘氨苯萘釉漆砂]$/u;
const generic = new Set(('产品 商品 货物 物品 材料 原料 原材料 辅料 配件 附件 零件 部件 设备 装置 系统 机器 仪器 工具 制品 成品 半成品 主机 ' +
    '技术 工艺 服务 管理 控制 工程 项目 业务 贸易 销售 加工 设计 制作 生产 研发 维修 安装 租赁 其他 其它 ' +
    '国际 中国 进口 国产 新鲜 优质 普通 特种 高级 新型 复合 有机 无机 电子 生物 化学 机械 电气 建筑 矿物 金属 能源 ' +
    '太阳 金银 精华 颗粒 毫升 公斤 单位 规格 型号 材质 成分 配方').split(' '));
const ACCOUNTING = /^(平衡项目|其他|其它|合计|小计|总计|分部间?(抵[消销]|抵减).*|.*(抵[消销]|调整项目|平衡项)|减[:：].*|加[:：].*|.*[(（]补充[)）].*)$/u;
/** The name in one spelling: compatibility forms, no marks at the ends, no spaces between Chinese characters. */
export function cleanName(raw) {
    return raw
        .normalize('NFKC')
        .replaceAll(EDGES, '')
        .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
/** Why a cleaned name names no product, or undefined. */
export function findNameFault(name) {
    if (name === '')
        return 'empty';
    if (GARBLED.test(name))
        return 'garbled';
    if (MEASURE.test(name))
        return 'measure';
    if (name.length > MAX_LENGTH)
        return 'too-long';
    if (LIST.test(name))
        return 'list';
    if (ACCOUNTING.test(name))
        return 'accounting';
    if (generic.has(name) || /^[\d.\s]+$/u.test(name))
        return 'generic';
    if ([...name].length === 1 && !ONE_CHARACTER.test(name))
        return 'too-short';
    return undefined;
}
//# sourceMappingURL=names.js.map