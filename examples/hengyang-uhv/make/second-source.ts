// A provincial list of another date that knows some of the same enterprises, and not always the same of them.
import type { Enterprise } from './enterprises.ts';
import { shorten } from './names.ts';
import { cities } from './places.ts';
import type { Chance } from './random.ts';
import { writeCsv, type Cell } from './sheets.ts';

export const secondSourceCounts = { conflicting: 25, agreeing: 20, renamed: 6, refused: 3 };

/**
 * Every row either bears the code of an enterprise of the city lists or exactly its name, so the list
 * adds no enterprise to the 749; its revenue differs in 25 rows.
 */
export function writeSecondSource(folder: string, enterprises: Enterprise[], chance: Chance): void {
  const header = [
    '单位名称',
    '统一社会信用代码',
    '曾用名',
    '企业简称',
    '所在市州',
    '2023年营业收入（万元）',
    '资质荣誉',
    '成立日期',
  ];
  const { conflicting, agreeing, renamed, refused } = secondSourceCounts;
  const coded = enterprises.filter((e) => e.code !== '' && !/分公司|办事处/.test(e.name));
  const damaged = coded.filter((e) => /^\d{18}$/.test(e.code));
  const chosen = [
    ...damaged,
    ...chance.choose(
      coded.filter((e) => !damaged.includes(e)),
      conflicting + agreeing + renamed - damaged.length,
    ),
  ];
  const rows = chosen.map((e, index): Cell[] => {
    const isRenamed = index >= conflicting + agreeing;
    const word = chance.pick(['科技', '智能', '新能']);
    const name = isRenamed
      ? e.name.replace(/(股份|集团)?(有限|责任)*公司$|厂$/, `${word}有限公司`)
      : e.name;
    const short = shorten(e.name, cities[e.city].short);
    return [
      name,
      // A few rows without code are matched by their name alone.
      !isRenamed && index % 9 === 8 ? '' : e.code,
      isRenamed ? e.name : '',
      index % 6 === 0 ? short : '',
      cities[e.city].name,
      index < conflicting ? differ(chance, e.revenue, index) : e.revenue,
      chance.pick(['高新技术企业', '省级企业技术中心', '专精特新“小巨人”企业', '制造业单项冠军']),
      `${e.founded.year}-${String(e.founded.month).padStart(2, '0')}-${String(e.founded.day).padStart(2, '0')}`,
    ];
  });
  for (let n = 0; n < refused; n++)
    rows.push([
      '',
      '',
      '',
      '',
      chance.pick(['衡阳市', '长沙市']),
      chance.between(500, 9000),
      '',
      '',
    ]);
  writeCsv(folder, '05-省厅名录-示例.csv', [header, ...chance.shuffle(rows)], 'utf8-bom');
}

/** Mostly a few percent off; one row is in the wrong unit. */
function differ(chance: Chance, revenue: number, index: number): number {
  if (index === 3) return revenue * 10;
  const factor = 1 + (chance.happens(0.5) ? 1 : -1) * (0.01 + 0.09 * chance.next());
  const other = Math.round(revenue * factor);
  return other === revenue ? revenue + 1 : other;
}
