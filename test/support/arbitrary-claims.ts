// Claims as fast-check draws them: few values, days, series and sources, so that they meet.
import * as fc from 'fast-check';
import type { Claim } from '../../src/registers/claim.ts';
import type { Value, Values } from '../../src/schema/field.ts';
import type { Stage } from '../../src/schema/stage.ts';

const pools: Record<string, readonly Value[]> = {
  name: ['衡阳示例有限公司', '衡阳示例（有限）公司', '衡阳示例股份有限公司'],
  city: ['衡阳市', '长沙市'],
  founded: ['2008', '2008-05', '2008-05-01', '2008-Q2', '2009'],
  registered_capital: ['100', '100.00', '0100', '200', 'USD:100'],
  'revenue@2022': ['1', '2'],
  'revenue@2023': ['1.0', '1', '3'],
  products: ['电缆', '电力电缆'],
  former_names: [['示例厂'], ['示例厂', '示例二厂']],
};
const stagePools: Record<'enterprise' | 'project', readonly Stage[]> = {
  enterprise: ['operating', 'talks', 'dropped', 'listed'],
  project: ['lead', 'signed', 'building', 'producing', 'dropped'],
};

const valuesOf = (kind: keyof typeof stagePools): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(
      Object.entries({ ...pools, stage: stagePools[kind] }).map(([key, pool]) => [
        key,
        fc.constantFrom(...pool),
      ]),
    ),
    { requiredKeys: ['name'] },
  ) as fc.Arbitrary<Values>;

/** Claims on one entity. A source has one day, one series, one trust; records are numbered as they came. */
export const claimsOn = (kind: keyof typeof stagePools): fc.Arbitrary<Claim[]> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          series: fc.constantFrom('示例甲', '示例乙', '示例丙'),
          trust: fc.constantFrom(50, 100),
          dated: fc.constantFrom('2023-01-31', '2023-06-30', '2024-01-31'),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      fc.array(fc.record({ source: fc.nat(4), pinned: fc.nat(7), values: valuesOf(kind) }), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    .map(([sources, rows]) =>
      rows.map((row, index) => {
        const at = row.source % sources.length;
        const source = sources[at] ?? { series: '', trust: 0, dated: '2023-01-31' };
        const pinned = row.pinned === 0;
        return {
          recordId: index + 1,
          kind,
          // A person's entry is a source of its own.
          sourceId: pinned ? 100 + index : at + 1,
          series: pinned ? 'entry:示例员' : source.series,
          trust: pinned ? 100 : source.trust,
          dated: source.dated,
          pinned,
          values: row.values,
        };
      }),
    );

export const claimList: fc.Arbitrary<Claim[]> = fc.oneof(
  claimsOn('enterprise'),
  claimsOn('project'),
);
