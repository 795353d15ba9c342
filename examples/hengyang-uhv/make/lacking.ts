// Who makes, elsewhere, what the four cities lack. Of the kinds that nobody there makes, 电工级硫酸盐木浆 and
// 六氟化硫 have no maker here either, on purpose: nearest supply is then an import, or nothing on record at all.
import { placesOf, type Elsewhere } from './elsewhere.ts';

export interface Lacking {
  /** Id of the chain's segment. */
  segment: string;
  /** For the 行业 part of a name. */
  word: string;
  products: string;
  places: Elsewhere[];
}

/** 环节 | 名称用词 | 产品 | 哪些城市 */
const table = `
copper-concentrate | 矿业 | 铜矿采选、铜精粉 | 赣州 黄石
copper-scrap | 再生资源 | 再生铜、废铜加工 | 郴州 清远 鹰潭
cathode-copper | 铜冶炼 | 电解铜、阴极铜 | 鹰潭 铜陵 黄石
primary-aluminium | 铝业 | 电解铝、重熔用铝锭 | 遵义 包头 昌吉
silicon-steel-substrate | 铁合金 | 硅铁、硅钢基板 | 包头 怀化
polysilicon | 硅业 | 工业硅、多晶硅 | 昌吉 曲靖
silicon-wafer | 半导体材料 | 区熔单晶硅、单晶硅片 | 杭州 西安
naphthenic-oil | 石油化工 | 环烷基基础油 | 昌吉
epoxy-resin | 树脂材料 | 环氧树脂、环氧浇注料 | 岳阳 无锡 苏州
silicone-rubber | 有机硅材料 | 混炼硅橡胶、液体硅橡胶 | 宜昌 南昌
ceramic-raw | 矿产品 | 高岭土、电瓷泥料 | 娄底 郴州 贵阳
zinc-oxide | 锌材料 | 氧化锌粉 | 郴州 曲靖
glass-aramid-fibre | 玻纤材料 | 玻璃纤维、芳纶纤维 | 重庆 泰安
xlpe-compound | 高分子材料 | 交联聚乙烯电缆料、屏蔽料 | 杭州 南京 上海 成都
capacitor-film | 薄膜科技 | 电容器薄膜、金属化薄膜 | 佛山 铜陵 厦门
copper-rod | 铜材 | 无氧铜杆、低氧铜杆 | 鹰潭 南昌 黄石 清远 佛山 南宁 铜陵 无锡 常州
aluminium-rod | 铝材 | 电工圆铝杆、铝合金杆 | 娄底 遵义 柳州
grain-oriented-steel | 电工钢 | 取向硅钢 | 武汉 上海 包头
amorphous-ribbon | 非晶材料 | 非晶合金带材 | 合肥 上海
pressboard | 纸板 | 变压器纸板、层压纸板 | 泰安 常州 许昌
insulating-paper | 特种纸 | 电缆纸、绝缘纸 | 佛山 保定
transformer-oil | 石化 | 变压器油、植物绝缘油 | 岳阳 昌吉 厦门
ac-bushing | 高压套管 | 油纸电容式套管、胶浸纸套管 | 西安 南京 沈阳
dc-bushing | 直流套管 | 换流变套管、直流穿墙套管 | 西安 南京
oltc | 分接开关 | 真空有载分接开关 | 上海 贵阳 许昌
detc | 调压开关 | 无励磁分接开关 | 上海 沈阳
vacuum-interrupter | 真空器件 | 真空灭弧室 | 成都 西安 宜昌
radiator | 散热器 | 片式散热器、变压器冷却器 | 娄底 常州 保定
conservator | 变压器组件 | 胶囊式储油柜、波纹储油柜 | 沈阳 邵阳
relief-relay | 仪表 | 压力释放阀、气体继电器 | 沈阳 杭州
varistor-block | 压敏材料 | 氧化锌电阻片 | 西安 南宁
gis-enclosure | 铸造 | GIS壳体、铸铝壳体 | 平顶山 济南
contact-material | 触头材料 | 铜铬触头、铜钨触头 | 西安 佛山
valve-cooling | 冷却技术 | 换流阀水冷、纯水冷却 | 许昌 佛山
capacitor-element | 电容科技 | 薄膜电容器、电容芯子 | 厦门 无锡
ehv-cable | 海缆 | 海底电缆、500kV电缆 | 宁波 苏州 保定
optical-fibre | 光纤 | 光纤、光纤预制棒 | 武汉 苏州
opgw | 光缆 | OPGW、ADSS | 武汉 深圳 苏州
glass-insulator | 玻璃绝缘子 | 钢化玻璃绝缘子 | 南京 成都
grid-chip | 微电子 | 电力专用芯片、工控机 | 深圳 南京
smoothing-reactor | 电抗器 | 干式空心电抗器 | 济南 合肥
hv-breaker | 断路器 | 六氟化硫断路器、罐式断路器 | 平顶山 西安 沈阳
lcc-valve | 换流阀 | 特高压换流阀 | 许昌 西安
vsc-valve | 柔性输电 | 柔直换流阀 | 许昌 南京
dc-breaker | 直流开关 | 混合式直流断路器 | 南京 杭州
dc-measuring | 光电测量 | 光学电流互感器、电子式互感器 | 南京 武汉
condenser | 电机 | 同步调相机 | 上海 成都
gil | 管道母线 | 气体绝缘输电线路 | 平顶山 济南
`;

export const lacking: readonly Lacking[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [segment = '', word = '', products = '', places = ''] = line.split(' | ');
    return { segment, word, products, places: placesOf(places) };
  });

/** Nobody in the sample makes these. */
export const nobody: readonly string[] = ['kraft-pulp', 'insulating-gas'];
