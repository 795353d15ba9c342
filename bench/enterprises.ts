// Generated 示例 enterprises: as many as wanted, the same on each run, names and codes unique.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export const header = [
  '企业名称',
  '统一社会信用代码',
  '市州',
  '县区',
  '成立日期',
  '注册资本(万元)',
  '2023年营业收入(万元)',
  '从业人数',
  '主导产品',
  '经营范围',
  '地址',
];

export const cities = [
  '长沙市',
  '株洲市',
  '湘潭市',
  '衡阳市',
  '岳阳市',
  '常德市',
  '郴州市',
  '娄底市',
];
const districts = ['高新区', '经开区', '石鼓区', '雨湖区', '天元区', '望城区'];
const brandLetters = [
  ...'金鑫华兴隆达盛泰恒源昌和顺安宏伟业鸿腾飞天龙凤麒祥瑞福禄寿禧康健博远志诚信德仁义礼智勇创新科光明亮星辰月阳春夏秋冬梅兰竹菊松柏湘楚岳衡沅澧浏潇云雨雷风雪山川江河湖海洋波涛浪潮汇通联合众力聚集英豪杰俊秀美丽嘉佳宇宙乾坤元亨利贞正大方圆满',
];
const trades = [
  '电气',
  '电缆',
  '变压器',
  '机械',
  '新材料',
  '科技',
  '商贸',
  '建筑工程',
  '环保设备',
  '电力设备',
  '物流',
  '铜业',
];
const products = [
  '电力变压器',
  '干式变压器',
  '互感器',
  '电抗器',
  '避雷器',
  '电缆附件',
  '高压开关柜',
  '绝缘子',
  '硅钢片铁心',
  '铜杆',
  '水泥制品',
  '劳保用品',
];
const scopes = [
  '变压器、互感器、电抗器及其配件的研发、制造、销售',
  '电线、电缆、光缆的生产与销售；电力工程施工；五金产品批发；货物及技术进出口',
  '机械设备租赁；建筑材料、劳保用品销售；普通货物道路运输；仓储服务（不含危险化学品）',
  '高低压开关柜、环网柜、配电箱制造；电力设施承装、承修、承试；软件开发',
  '农副产品收购、加工、销售；餐饮服务；企业管理咨询；物业管理服务',
  '绝缘制品、金属结构件、硅钢片铁心制造；金属表面处理；铜材、铝材加工',
];

/** Visits every brand of three letters once, in an order that leaves neighbours unlike each other. */
function brandOf(i: number): string {
  const letters = brandLetters.length;
  const spread = (i * 104_729) % letters ** 3;
  const at = [
    spread % letters,
    Math.floor(spread / letters) % letters,
    Math.floor(spread / letters ** 2),
  ];
  return at.map((letter) => brandLetters[letter]).join('');
}

const digitsOf31 = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A code that passes GB 32100 and GB 11714; its region 439999 is given to no place. */
function codeOf(i: number): string {
  const body = String((i * 48_271) % 99_999_989).padStart(8, '0');
  const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];
  const rest =
    11 -
    ([...body].reduce((sum, digit, at) => sum + Number(digit) * (bodyWeights[at] ?? 0), 0) % 11);
  const code = `91439999${body}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`;
  const sum = [...code].reduce(
    (total, char, at) => total + digitsOf31.indexOf(char) * (weights[at] ?? 0),
    0,
  );
  return code + (digitsOf31[(31 - (sum % 31)) % 31] ?? '');
}

function of<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

/**
 * One enterprise as the cells of a row, in the order of `header`. Every hundredth is named as the one before
 * it, without its place and without a code: those pairs are a person's to judge.
 */
export function makeEnterprise(i: number): string[] {
  const mixed = (i * 2_654_435_761) % 4_294_967_296;
  const twin = i % 100 === 99;
  const named = twin ? ((i - 1) * 2_654_435_761) % 4_294_967_296 : mixed;
  const city = of(cities, named);
  const trade = of(trades, Math.floor(named / 64));
  const scope = `${of(scopes, Math.floor(mixed / 1024))}；${of(scopes, Math.floor(mixed / 8192))}。（须经批准的项目除外）`;
  return [
    `${twin ? '' : city.slice(0, -1)}示例${brandOf(twin ? i - 1 : i)}${trade}有限公司`,
    twin ? '' : codeOf(i),
    city,
    of(districts, Math.floor(mixed / 512)),
    `${2000 + (i % 24)}-0${1 + (i % 9)}-1${i % 10}`,
    String(100 + (mixed % 20_000)),
    (1 + (mixed % 9_000_000) / 100).toFixed(2),
    String(5 + (mixed % 1_500)),
    `${of(products, Math.floor(mixed / 128))}、${of(products, Math.floor(mixed / 4096))}`,
    scope,
    `湖南省${city}示例路${1 + (i % 900)}号`,
  ];
}

/** Writes a CSV of enterprises; no cell needs quoting. Memory stays at one block. */
export async function writeEnterprises(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  let text = `${header.join(',')}\n`;
  for (let i = 0; i < rows; i += 1) {
    text += `${makeEnterprise(i).join(',')}\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}
