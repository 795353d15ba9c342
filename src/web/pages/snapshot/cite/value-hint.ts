// How a value may be written: the server reads it as it reads the cells of a workbook.
import type { FieldType } from '../../../../schema/field.ts';
import type { Pair } from '../../../text/language.tsx';

const hints: Partial<Record<FieldType, Pair>> = {
  money: {
    zh: '带单位写，如 3.5亿元、2000万元；不写单位按元计。',
    en: 'With its unit: 3.5亿元, 2000万元. A bare number is in yuan.',
  },
  integer: { zh: '如 800、1.2万', en: 'Such as 800 or 1.2万' },
  decimal: { zh: '如 120、8.5', en: 'Such as 120 or 8.5' },
  date: { zh: '如 2024年3月、2024-03-05', en: 'Such as 2024, 2024-03 or 2024-03-05' },
  list: { zh: '多个用顿号分开', en: 'Several are parted by 、' },
};

export function valueHint(type: FieldType): Pair {
  return hints[type] ?? { zh: '照原文写', en: 'In the words of the text' };
}
