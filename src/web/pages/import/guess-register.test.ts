import { expect, test } from 'vitest';
import type { ImportRegister } from '../../../schema/stage.ts';
import { guessRegister } from './guess-register.ts';

const cases: [string, ImportRegister | undefined][] = [
  ['衡阳市在建项目台账.xlsx', 'building'],
  ['拟建项目库2024.xls', 'planned'],
  ['拟引进企业清单.xlsx', 'target'],
  ['长沙市现有企业名录.csv', 'existing'],
  ['集群运行指标.xlsx', 'cluster'],
  ['enterprises.csv', 'existing'],
  ['11-企业名录-示例.csv', 'directory'],
  ['衡阳市企业名录2024-03.xlsx', 'existing'],
  ['上市公司主营产品2024.csv', 'directory'],
  ['全省工商登记企业2024.csv', 'directory'],
  ['Sheet1.xlsx', undefined],
];
for (const [filename, register] of cases) {
  test(`${filename} → ${register ?? 'no guess'}`, () => {
    expect(guessRegister(filename)).toBe(register);
  });
}
