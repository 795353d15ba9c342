// What each measure says, for people who must read it: unit, range and one sentence.
export interface Meaning {
  zh: string;
  en: string;
  unit: { zh: string; en: string };
  range: string;
  says: { zh: string; en: string };
}

const none = { zh: '无量纲', en: 'no unit' };

export const meanings = {
  lq: {
    zh: '区位商',
    en: 'Location quotient',
    unit: none,
    range: '0 ~ ∞',
    says: {
      zh: '大于 1 表示本地这一环节的比重高于全域平均；比重不到一半（小于 0.5）视为偏弱。',
      en: 'Above 1 the place has more than its share of the segment; below 0.5 it counts as weak.',
    },
  },
  hhi: {
    zh: '赫芬达尔–赫希曼指数',
    en: 'Herfindahl–Hirschman index',
    unit: none,
    range: '1/n ~ 1',
    says: {
      zh: '越接近 1，产出越集中在少数企业；超过 0.25 表示高度集中，一家出事影响全局。',
      en: 'Near 1 a few enterprises make it all; above 0.25 it is highly concentrated.',
    },
  },
  cr: {
    zh: '前 n 位集中度',
    en: 'Concentration ratio',
    unit: none,
    range: '0 ~ 1',
    says: {
      zh: '最大的 n 家企业占全部的份额。',
      en: 'The share of the n largest enterprises.',
    },
  },
  krugman: {
    zh: '克鲁格曼专业化指数',
    en: 'Krugman specialisation index',
    unit: none,
    range: '0 ~ 2',
    says: {
      zh: '0 表示产业结构与全域一致，越大表示越专门化。',
      en: '0 is made up as the whole; the greater, the more specialised.',
    },
  },
  hoover: {
    zh: '胡佛专业化系数',
    en: 'Hoover coefficient of specialisation',
    unit: none,
    range: '0 ~ 1',
    says: {
      zh: '要与全域结构一致，需要调整的份额。',
      en: 'The share that would have to move to be made up as the whole.',
    },
  },
  hachman: {
    zh: '哈奇曼指数',
    en: 'Hachman index',
    unit: none,
    range: '0 ~ 1',
    says: {
      zh: '1 表示与全域一样多样，越小表示结构越单一。',
      en: '1 is as diverse as the whole; the smaller, the more one-sided.',
    },
  },
  proximity: {
    zh: '邻近度',
    en: 'Proximity',
    unit: none,
    range: '0 ~ 1',
    says: {
      zh: '两个环节常在同一地方出现，邻近度就高，从一个发展到另一个较容易。',
      en: 'High for two segments that stand in the same places: from one the other is within reach.',
    },
  },
  density: {
    zh: '关联密度',
    en: 'Density',
    unit: none,
    range: '0 ~ 1',
    says: {
      zh: '本地已有的环节离目标环节有多近，越高越容易引进成功。',
      en: 'How near the segments of the place are to the one in question; the higher, the easier.',
    },
  },
  eci: {
    zh: '经济复杂度',
    en: 'Economic complexity (ECI)',
    unit: { zh: '标准差', en: 'standard deviations' },
    range: '-∞ ~ ∞',
    says: {
      zh: '0 为各地平均；越高表示本地能做别处少有人会做的东西。',
      en: '0 is the mean of the places; high where the place does what few others can.',
    },
  },
  pci: {
    zh: '环节复杂度',
    en: 'Segment complexity (PCI)',
    unit: { zh: '标准差', en: 'standard deviations' },
    range: '-∞ ~ ∞',
    says: {
      zh: '越高表示只有能力强的地方才做得了。',
      en: 'High where only able places make it.',
    },
  },
  gain: {
    zh: '机会增益',
    en: 'Opportunity gain',
    unit: { zh: '标准差', en: 'standard deviations' },
    range: '-∞ ~ ∞',
    says: {
      zh: '引进这一环节后，能够进一步发展出多少复杂的新环节。',
      en: 'How much complexity the segment would bring within reach.',
    },
  },
  fitness: {
    zh: '适应度',
    en: 'Fitness',
    unit: { zh: '均值的倍数', en: 'times the mean' },
    range: '0 ~ ∞',
    says: {
      zh: '做得又多又难的地方得分高，1 为平均。',
      en: 'High where a place makes much that is hard; 1 is the mean.',
    },
  },
  upstreamness: {
    zh: '上游度',
    en: 'Upstreamness',
    unit: { zh: '步', en: 'steps' },
    range: '1 ~ ∞',
    says: {
      zh: '产品到最终使用平均还要经过几道，越大越靠近原料端。',
      en: 'Mean steps to final use; the greater, the nearer to raw materials.',
    },
  },
  downstreamness: {
    zh: '下游度',
    en: 'Downstreamness',
    unit: { zh: '步', en: 'steps' },
    range: '1 ~ ∞',
    says: {
      zh: '产品已经过几道加工，越大越靠近终端。',
      en: 'Mean steps from primary input; the greater, the nearer to the end product.',
    },
  },
  lost: {
    zh: '冲击损失',
    en: 'Loss by a shock',
    unit: { zh: '全部产出的份额', en: 'share of all output' },
    range: '0 ~ 1',
    says: {
      zh: '这家企业停产后，经供货与销售两个方向传导，合计损失多少产出。',
      en: 'The share of all output that its failure costs, through deliveries and sales.',
    },
  },
  appearance: {
    zh: '出现次序',
    en: 'Order of appearance',
    unit: none,
    range: '1/4 ~ ∞',
    says: {
      zh: '本地还没有的环节，分数越高越可能先出现；只用来排序，不是概率。',
      en: 'Of the segments the place lacks, the higher comes sooner; an order, not a probability.',
    },
  },
  coverShare: {
    zh: '方案保底比例',
    en: 'Certain share of the best shortlist',
    unit: none,
    range: '0 ~ 1',
    says: {
      zh: '这份短名单至少达到最优方案的多少，1 表示没有更好的选法。',
      en: 'What the shortlist has at least of the best possible; 1 when none is better.',
    },
  },
} as const satisfies Record<string, Meaning>;
