// Why a row of the public product graph is refused, in words.
const refusalReasons = {
    empty: { zh: '名称为空', en: 'Empty name' },
    garbled: { zh: '名称含乱码或控制字符', en: 'Garbled characters in the name' },
    'too-long': {
        zh: '名称过长，多半是句子或配料表',
        en: 'Name too long: a sentence or a list of ingredients',
    },
    'too-short': {
        zh: '单字名称，不能确定是何产品',
        en: 'A single character that names no product by itself',
    },
    measure: { zh: '是含量、用量或数量，不是产品', en: 'A content, dose or quantity, not a product' },
    list: { zh: '一格里写了多个产品', en: 'Several products in one cell' },
    generic: { zh: '泛称，不是产品', en: 'A generic word, not a product' },
    accounting: { zh: '会计科目，不是产品', en: 'An accounting item, not a product' },
    'unknown-relation': {
        zh: '关系不是 上游材料、下游产品、产品小类',
        en: 'Relation is none of the three known ones',
    },
    'self-loop': { zh: '产品指向自己', en: 'A product related to itself' },
    duplicate: {
        zh: '与前面的行重复（含反方向写法）',
        en: 'Repeats an earlier row, perhaps written the other way round',
    },
    'two-way': {
        zh: '两行互为上游，互相矛盾',
        en: 'Contradicted: two products are each the material of the other',
    },
    'not-a-kind': {
        zh: '小类名称并不以大类结尾，只是含有同样的字',
        en: 'The kind does not end with its class; it only shares characters',
    },
    'kind-and-material': {
        zh: '既说是其小类又说以其为材料，按材料收',
        en: 'Both a kind of it and made of it; taken as made of it',
    },
    cycle: { zh: '构成循环，已断开', en: 'Closes a cycle, which is broken here' },
    'unknown-company': {
        zh: '公司代码不在公司表中',
        en: 'Company code is not in the list of companies',
    },
    'bad-weight': { zh: '占比不是 0 到 1 的数', en: 'Share is no number from 0 to 1' },
};
export function refuse(table, index, code, detail = '') {
    const { zh, en } = refusalReasons[code];
    return {
        table,
        row: index + 2,
        code,
        zh: detail ? `${zh}：${detail}` : zh,
        en: detail ? `${en}: ${detail}` : en,
    };
}
//# sourceMappingURL=reasons.js.map