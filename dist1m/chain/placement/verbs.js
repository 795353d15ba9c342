// What a business scope says is done with goods: 变压器的制造、销售 → make + sell.
/** Families of verbs, as bits, so that a group of verbs is one number. */
export const verb = {
    make: 1,
    develop: 2,
    sell: 4,
    design: 8,
    build: 16,
    repair: 32,
    test: 64,
    transport: 128,
    operate: 256,
    other: 512,
    /** 加工 alone: makers use it, and so do dealers who cut and pack. */
    process: 1024,
};
const table = [
    [verb.process, '加工'],
    [
        verb.make,
        '生产 制造 组装 装配 研制 制作 试制 产销 自产自销 来料加工 加工制造 生产加工 冶炼 轧制 铸造 胶装 生产经营',
    ],
    [verb.develop, '研发 研究 开发 研究开发 技术开发 技术研发 研究与开发 试验发展'],
    [
        verb.sell,
        '销售 批发 零售 代理 经销 贸易 经营 批零 批零兼营 批发零售 兼营 零批 购销 进出口 进口 出口 代销 采购 供销 展销 专卖 经营销售 销售代理 贸易代理',
    ],
    [verb.design, '设计 勘察 勘测 规划 勘察设计 勘测设计 规划设计'],
    [
        verb.build,
        '施工 安装 架设 建设 承装 承包 总承包 专业承包 施工总承包 工程总承包 敷设 承建 建安 安装施工 安装工程 安装调试',
    ],
    [
        verb.repair,
        '维修 检修 修理 维护 保养 运维 承修 抢修 修试 巡视 小修 大修 运行维护 运维检修 维修保养 修复 维保',
    ],
    [verb.test, '检测 检验 试验 测试 承试 检验检测 校验 鉴定 试验检测 监测'],
    [verb.transport, '运输 物流 吊装 装卸 货运 搬运'],
    [verb.operate, '运营 运行 管理 投资 投资开发 开发利用 供应'],
    [
        verb.other,
        '租赁 出租 咨询 技术咨询 技术服务 技术转让 技术推广 推广 回收 收购 系统集成 集成 培训 调试 维权 仓储',
    ],
];
export const verbs = new Map(table.flatMap(([family, words]) => words.split(' ').map((word) => [word, family])));
/** Words that contain a verb or an exclusion sign but are none; being longer, they swallow it. */
export const idle = ('安全生产 生产线 生产资料 生产资料 生产设备 生产工具 生产用 生产性 农业生产 公司生产 本企业生产 企业生产 自产产品 ' +
    '加工设备 加工中心 加工机械 加工专用设备 制造设备 制造业 制造商 试验设备 检测设备 检测仪器 测试设备 测试仪器 监测设备 ' +
    '整流器和电感器 房地产开发 软件开发 经营范围 经营活动 经营项目 经营管理 国际贸易 国内贸易 贸易有限 技术进出口 货物进出口 ' +
    '研究院 研究所 设计院 开发区 试验区 维修工具 安装工具 施工机具 施工设备 施工工具 施工机械 运输设备 运输机械 ' +
    '除尘 除湿 除锈 除铁 除氧 除冰 除雪 除臭 除垢 除渣 除杂 除草 除灰 除硫 拆除 清除 排除 消除 解除 去除 扣除 删除').split(' ');
const byLength = [...verbs.keys()].sort((a, b) => b.length - a.length);
/** 电力工程施工 → 电力工程 + build; 维修电力设备 → 电力设备 + repair. Undefined when there is no verb at either end. */
export function splitServiceWord(word) {
    for (const text of byLength) {
        const family = verbs.get(text) ?? 0;
        if ((family & serviceFamilies) === 0 || word.length - text.length < 2)
            continue;
        if (word.endsWith(text))
            return { object: word.slice(0, -text.length), family };
        if (word.startsWith(text))
            return { object: word.slice(text.length), family };
    }
    return undefined;
}
const serviceFamilies = verb.design | verb.build | verb.repair | verb.test | verb.transport;
//# sourceMappingURL=verbs.js.map