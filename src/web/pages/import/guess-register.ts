// A file's name usually says which register its rows are for: 衡阳市在建项目台账.xlsx → building.
import type { ImportRegister } from '../../../schema/stage.ts';

const signs: readonly [RegExp, ImportRegister][] = [
  [/拟引进|引进企业|招商|目标企业|target/i, 'target'],
  [/拟建|谋划|储备|前期|签约项目|planned/i, 'planned'],
  [/在建|开工|施工|building|construction/i, 'building'],
  [/指标|统计|运行情况|indicator/i, 'cluster'],
  [/上市公司|工商登记|登记企业|注册企业|directory|registrations/i, 'directory'],
  // 衡阳市企业名录 is a city's own list; 企业名录 alone is the register's name.
  [/(?<!\p{Script=Han})企业名录/u, 'directory'],
  [/企业|名录|enterprise|compan/i, 'existing'],
];

export function guessRegister(filename: string): ImportRegister | undefined {
  return signs.find(([sign]) => sign.test(filename))?.[1];
}
