// The words of an import: what a register is called, how a column was read, what a row would do.
import type { DiffClass, Progress } from '../../../schema/import.ts';
import type { Column } from '../../../schema/source.ts';
import { registerNames, type ImportRegister } from '../../../schema/stage.ts';
import type { Pair } from '../../text/language.tsx';

export function importRegisterName(register: ImportRegister): Pair {
  return register === 'cluster'
    ? { zh: '集群指标', en: 'Cluster indicators' }
    : registerNames[register];
}

/** Asked wherever rows are told what they are: a list of everybody must not become 现有企业. */
export const directoryPurpose: Pair = {
  zh: '企业名录：四库之外的企业清单（上市公司、全省登记企业等），用来查“本地有没有人做”“可以邀请谁”，不计入集群。',
  en: 'Enterprise directory: lists of enterprises outside the registers (listed companies, registrations of a province), to find who makes what and whom to invite. Not counted as the cluster’s.',
};

export const basisNames: Record<Column['basis'], Pair> = {
  remembered: { zh: '记忆', en: 'Remembered' },
  synonym: { zh: '同义词', en: 'Synonym' },
  content: { zh: '内容', en: 'Content' },
  person: { zh: '人工', en: 'By hand' },
  none: { zh: '未认出', en: 'Unknown' },
};

export const basisReasons: Record<Column['basis'], Pair> = {
  remembered: {
    zh: '同一来源上次就是这样对应的',
    en: 'Read this way when the same source came last',
  },
  synonym: { zh: '按表头的字面对应', en: 'By the words of the header' },
  content: { zh: '按列里的内容判断', en: 'By what the cells hold' },
  person: { zh: '由人指定，以后记住', en: 'Chosen by a person, remembered from now on' },
  none: { zh: '没有认出，原文随记录保留', en: 'Not recognised; its words stay with the record' },
};

export const classNames: Record<DiffClass, Pair> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '变更', en: 'Changed' },
  unchanged: { zh: '不变', en: 'Unchanged' },
  conflicting: { zh: '冲突', en: 'Conflicting' },
  refused: { zh: '退回', en: 'Refused' },
};

export const classMeanings: Record<DiffClass, Pair> = {
  new: { zh: '库里还没有，接受后新建。', en: 'Not on record yet; accepting creates them.' },
  changed: {
    zh: '更新同一来源以前的说法，或补上空着的值。',
    en: 'Replaces what this source said before, or fills what was empty.',
  },
  unchanged: {
    zh: '与已有的说法一致，只多一条依据。',
    en: 'Says what is already on record; adds one more proof.',
  },
  conflicting: {
    zh: '另一个来源说法不同：两个来源并存，不互相覆盖，显示哪个由可信度和日期决定。',
    en: 'Another source says otherwise: both stand, neither overwrites. Trust and date decide which is shown.',
  },
  refused: {
    zh: '这些行读不成记录，不会入库；可下载退回表，改好再导入。',
    en: 'These rows cannot be read and stay out. Download them with their reasons, mend and import again.',
  },
};

export const phaseNames: Record<Progress['phase'], Pair> = {
  reading: { zh: '读取工作簿', en: 'Reading the workbook' },
  diffing: { zh: '与已有记录逐格比对', en: 'Comparing with the records, cell by cell' },
  writing: { zh: '写入记录', en: 'Writing records' },
  folding: { zh: '归并企业和项目', en: 'Folding enterprises and projects' },
  done: { zh: '即将完成', en: 'Finishing' },
};

export const rowBases: Record<'first' | 'code' | 'name', Pair> = {
  first: { zh: '首次出现', en: 'First seen' },
  code: { zh: '按统一社会信用代码认出', en: 'Known by its credit code' },
  name: { zh: '按名称认出', en: 'Known by its name' },
};
