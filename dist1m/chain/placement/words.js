// Words around a product that change what is meant. General to Chinese registers, not to one chain.
/** Never a product of a chain, whatever an alias says: too wide to place anyone by. */
export const generic = new Set(('电子产品 机械设备 机电设备 机电产品 电气设备 电气产品 电力设备 电器设备 电器产品 电气机械 电气机械及器材 电气机械设备 电器机械及器材 电器 电气 ' +
    '电子设备 电子元件 电子器件 通用设备 专用设备 通用机械 机械配件 机械零部件 五金 五金交电 金属材料 建筑材料 建材 化工产品 ' +
    '成套设备 工业设备 自动化设备 仪器 仪表 设备 机械 器材 配件 产品 材料 电工器材 绝缘产品 服务 工程 施工 安装 运输 检测').split(' '));
/** Words shared with the electronics trade: a 电子 maker's 变压器 is a part for a circuit board, not power equipment. */
export const shared = new Set('变压器 电抗器 互感器 电容器 电感器 传感器 继电器 整流器 电线 铁芯 铁心 绝缘件 散热片 触头 连接器 特种变压器 隔离变压器'.split(' '));
/** In a clause, these tell that the goods around them are electronics. */
export const electronics = ('电子元件 电子元器件 电子元件及组件 电子配件 电子变压器 电感 电感器 电感线圈 电源适配器 适配器 充电器 开关电源 线路板 电路板 集成电路 ' +
    '芯片 磁芯 磁环 磁性材料 高频变压器 低频变压器 电源变压器 音频变压器 网络变压器 喇叭 耳机 连接器 连接线 LED灯 LED灯具 显示器 扫描器 ' +
    '电池 电子产品 电子器件 电源转换器 电源供应器 小家电 玩具').split(' ');
/** Goods of a general dealer; two in a clause make 加工 there mean cutting and packing. */
export const dealerGoods = '五金交电 五金产品 五金 建筑材料 建材 装饰材料 办公用品 日用百货 百货 机电产品 机电设备 化工产品 劳保用品 金属材料 矿产品 水暖器材 交电'.split(' ');
export const electronicsName = /电子|光电|数码|通信|通讯|照明|玩具|LED/i;
export const powerName = /电力|电气|变压器|互感器|高压|输变电|输配电|送变电|电工|电瓷|开关|电缆|成套/;
/** Directly after a product word and still the product: 互感器系列产品, 开关柜柜体. Anything else moves the meaning on. */
export const sameGoods = new Set('系列 网络 产品 制品 设备 装置 器材 成套 整机 总成 项目 业务 服务 工程 柜体 箱体 电器 自动 半成 系统 生产 各种 各类 以及 等的 专业 资质 一级 二级 三级 四级 五级'.split(' '));
/** After an activity and no longer the activity: 光伏发电设备 is bought, 火电厂工程 is built. */
export const activityGoods = new Set('设备 装置 器材 产品 制品 系统 工程 成套 机组 组件 材料'.split(' '));
/** After a verb and not goods: the verb closes its list (安装服务, 施工工程, 承装类). */
export const afterVerb = new Set('服务 业务 活动 工程 项目 资质 一级 二级 三级 四级 五级 壹级 贰级 叁级 专业 管理 自产 许可 以及 等级 类三 类四 类五 类二 类一 兼营 售后'.split(' '));
/** After a verb that stands between two nouns: 变压器 + 生产 + 设备 is a machine, not a transformer. */
export const tools = new Set('设备 机械 器械 工具 材料 用品 装置 系统 技术 工艺 厂房 仪器 软件 模具 基地 平台 机器'.split(' '));
/** Before a product: 废旧电线电缆 is scrap. */
export const scrap = '废旧二报';
/** A name that says its owner trades, or is the sales arm of a maker elsewhere. */
export const traderName = /销售|贸易|商贸|经贸|工贸|外贸|物资|供销|批发|代理|租赁|回收|进出口|商城|百货|超市|建材|五金/;
export const salesArmName = /招待所|宾馆|酒店|食堂|幼儿园|学校|医院|工会|劳动服务|房地产|门市|销售部|销售处|办事处|经营部|营业部|专卖|商店|商行|商场|超市|经销|经理部|服务部|销售分公司|销售中心|(?:店|摊)$/;
export const makerName = /厂|制造/;
export const branchName = /分公司|分厂|分部|分店/;
//# sourceMappingURL=words.js.map