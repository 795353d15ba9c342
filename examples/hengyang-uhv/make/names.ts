// Names by the grammar 行政区划 + 字号 + 行业 + 组织形式; every 字号 says 示例.
import type { Chance } from './random.ts';

const first =
  '雁岳蒸洣渌浏沩麓韶涟昭晨朗启昱昊泽润鸿嘉融汇拓锐朔禾谷峰岭松柏枫桐桂竹兰棠榆芷菱荷砚墨锦绣彩虹霞霖';
const second =
  '电能源力光辉达通成业创宏泰安和顺丰茂信诚德立卓跃腾翔驰航元利同合恒久仁义礼智川原野林海江河湖洲洋';
/** Pairs that are places or that real firms of this trade are known by. */
const taken = new Set(
  '华菱 菱电 泽电 宏泰 锦江 启源 嘉泰 昭通 松原 榆林 桂林 松江 嘉义 润泰 汇川 汇源 兰州 岳能'.split(
    ' ',
  ),
);

/** Two-character names in an order of chance, each once: no two firms of the sample share one. */
export function makeBrands(chance: Chance): string[] {
  const all = [...first].flatMap((a) => [...second].map((b) => a + b));
  return chance.shuffle(all.filter((brand) => !taken.has(brand))).map((brand) => `示例${brand}`);
}

/** One of the usual forms of a company's name. */
export function makeName(
  chance: Chance,
  parts: {
    brand: string;
    word: string;
    city: string;
    district: string;
    large: boolean;
    maker: boolean;
  },
): string {
  const { brand, word, city, district } = parts;
  const place = district.replace(/[区县市]$/, '');
  if (parts.large)
    return chance.pick([
      `湖南${brand}${word}股份有限公司`,
      `湖南${brand}${word}集团有限公司`,
      `${city}${brand}${word}股份有限公司`,
      `湖南${brand}${word}有限公司`,
    ]);
  return chance.pick([
    `${city}${brand}${word}有限公司`,
    `${city}${brand}${word}有限公司`,
    `${city}市${brand}${word}有限公司`,
    `湖南${brand}${word}有限公司`,
    `湖南${brand}${word}有限公司`,
    `湖南${brand}${word}（${city}）有限公司`,
    `湖南${brand}（${city}）${word}有限公司`,
    `${city}${brand}${word}有限责任公司`,
    `${district}${brand}${word}有限公司`,
    parts.maker
      ? `${place.length > 1 ? place : district}${brand}${word}厂`
      : `${city}${brand}${word}有限公司`,
  ]);
}

/** 湖南示例雁电电缆有限公司 → 示例雁电电缆 */
export function shorten(name: string, city: string): string {
  return name
    .replace(/（[^）]*）/, '')
    .replace(/(股份|集团|有限|责任|公司)+$/, '')
    .replace(new RegExp(`^(湖南|${city}市?)`), '');
}
