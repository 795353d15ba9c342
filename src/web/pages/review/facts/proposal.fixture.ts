// An invented proposal for the tests of the screens: 示例铜材 begins to build, one and a half billion yuan.
import type { Proposal } from '../../../../schema/proposal.ts';

const before = '本报讯（示例记者）记者从示例园区获悉，产业链又添新成员。';
const sentence = '1月20日，示例铜材有限公司精铜杆项目在雁峰区正式开工，总投资约15亿元。';
const after = '项目建成后，将为变压器绕组提供原料。';
/** Where the sentence stands in the whole text: the paragraph is its second. */
const start = 40;

function span(words: string): { start: number; end: number; words: string } {
  const at = start + sentence.indexOf(words);
  return { start: at, end: at + words.length, words };
}

export function proposalOf(part: Partial<Proposal> = {}): Proposal {
  return {
    factId: 1,
    storyId: 1,
    kind: 'start',
    modality: 'actual',
    state: 'proposed',
    extractor: 'grammar',
    subject: { kind: 'project', entityId: 7, name: '精铜杆项目' },
    fact: {
      kind: 'start',
      modality: 'actual',
      selector: { type: 'TextQuoteSelector', exact: sentence, prefix: before, suffix: after },
      position: { type: 'TextPositionSelector', start, end: start + sentence.length },
      trigger: span('正式开工'),
      date: { ...span('1月20日'), value: '2025-01-20', basis: 'published' },
      amounts: [
        {
          ...span('约15亿元'),
          role: 'investment',
          value: '1500000000',
          currency: 'CNY',
          modifier: 'about',
        },
      ],
      counts: [],
      parties: [{ ...span('示例铜材有限公司'), ref: '3', role: 'company' }],
      project: { ...span('精铜杆项目'), ref: '7' },
      place: { ...span('雁峰区'), ref: '430406' },
      subject: null,
      indicator: null,
      batch: false,
      phase: null,
      retold: false,
    },
    values: [
      {
        key: 'stage',
        value: 'started',
        words: '正式开工',
        current: { value: 'signed', recordId: 11 },
        against: 'progress',
      },
      {
        key: 'investment',
        value: '1500000000',
        words: '约15亿元',
        current: { value: '1200000000', recordId: 12 },
        against: 'other',
      },
    ],
    warnings: [
      {
        code: 'conflict',
        zh: '在库的总投资是12亿元，与这里的15亿元不同。',
        en: 'The register holds 1.2 bn yuan of investment, not 1.5 bn.',
        recordId: 12,
        entityId: 7,
        key: 'investment',
      },
    ],
    tellings: [
      {
        factId: 1,
        snapshotId: 21,
        title: '示例精铜杆项目开工',
        source: '示例日报',
        url: 'https://news.example/1',
        published: '2025-01-20',
      },
    ],
    context: {
      text: before + sentence + after,
      start: before.length,
      end: before.length + sentence.length,
    },
    decision: null,
    ...part,
  };
}
