// Generated press: articles of about 1 kB whose words are as unequal as those of a language (Zipf).
// The same on every run; every name says 示例.

export interface PressArticle {
  articleId: number;
  title: string;
  body: string;
  /** ISO instant, within three years. */
  published: string;
  category: string;
  source: string;
}

const known =
  '公司 企业 项目 变压器 特高压 电网 产业 集群 建设 发展 设备 技术 制造 投资 生产 衡阳 长沙 株洲 湘潭 湖南 电缆 工程 电力 创新 市场 产品 研发 园区 输电 智能 绝缘 开关 铜杆 硅钢 亿元 签约 开工 投产 服务 服务企业 招商 产业链 合作 领域 能力 全国 世界 国家 重点 换流阀 互感器 套管 电抗器 断路器 避雷器 高质量 数字化 绿色 低碳 供应链 人才 金融 政策'.split(
    ' ',
  );
const characters = [
  ...'的一是在有和人大中国上为个地生产工业发展经济市场建设企业公司技术能力电力网输变设备制造新高质量管理服务安全研究开科学合作项目投资成果重点全面推进加快提升实现完善优化创新动机制度体系平台基础设施资源环境保护绿色低碳循环利用农村城镇居民收入消费教育医疗文化旅游交通运输物流信息数据智慧应用示范区园基地集群链条龙头骨干配套协同联合互通融合支持引导鼓励扶持政策措施意见方案规划目标任务要求部署落实督查考核评价监测分析统计报告会议论坛展览活动培训宣传组织领导干部党员群众志愿者青年学生教师专家院士代表委员记者编辑摄影图片视频直播采访报道评论关注热点焦点问题困难挑战机遇优势特色品牌形象影响范围规模增长下降同比环比亿元万吨千伏公里平方米人次日月年季度上半下半',
];
const categories = ['国内', '产业', '财经', '科技', '地方', '国际'];

/** Numbers in [0, 1), the same for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class Press {
  readonly vocabulary: readonly string[];
  readonly #sums: Float64Array;
  readonly #random: () => number;

  constructor(seed = 20_250_120, words = 30_000) {
    this.#random = makeRandom(seed);
    const made = new Set(known);
    while (made.size < words) made.add(this.#word());
    this.vocabulary = [...made];
    this.#sums = new Float64Array(words);
    let sum = 0;
    for (let rank = 0; rank < words; rank += 1) {
      // Zipf–Mandelbrot: the most frequent word is one of thirty, not one of ten.
      sum += 1 / (rank + 10);
      this.#sums[rank] = sum;
    }
  }

  /** Articles numbered from 1. */
  *articles(count: number): Generator<PressArticle> {
    for (let articleId = 1; articleId <= count; articleId += 1) yield this.#article(articleId);
  }

  #article(articleId: number): PressArticle {
    const day = Math.floor(this.#random() * 1000);
    const published = new Date(Date.UTC(2023, 0, 1) + day * 86_400_000 + articleId * 1000);
    return {
      articleId,
      title: this.title(),
      body: this.text(340),
      published: published.toISOString(),
      category: categories[Math.floor(this.#random() * categories.length)] as string,
      source: `示例日报${Math.floor(this.#random() ** 2 * 300)}`,
    };
  }

  title(): string {
    const number = this.#random() < 0.3 ? `示例${Math.floor(this.#random() * 900)}号` : '';
    return `${this.#words(5)}${number}`;
  }

  /** Sentences of at least so many characters. */
  text(characters: number): string {
    let text = '';
    while (text.length < characters) text += this.#sentence();
    return text;
  }

  #sentence(): string {
    const first = this.#words(3 + Math.floor(this.#random() * 5));
    const second = this.#words(3 + Math.floor(this.#random() * 5));
    const number = this.#random() < 0.4 ? `${Math.floor(this.#random() * 5000)}亿元` : '';
    const end = this.#random() < 0.2 ? '。\n' : '。';
    return `${first}，${second}${number}${end}`;
  }

  #words(count: number): string {
    let text = '';
    for (let i = 0; i < count; i += 1) text += this.word();
    return text;
  }

  /** A word, the frequent ones more often. */
  word(): string {
    const sums = this.#sums;
    const wanted = this.#random() * (sums.at(-1) as number);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.vocabulary[low] as string;
  }

  #word(): string {
    const size = [2, 2, 2, 2, 3, 3, 4][Math.floor(this.#random() * 7)] as number;
    let word = '';
    for (let i = 0; i < size; i += 1) {
      word += characters[Math.floor(this.#random() ** 1.5 * characters.length)] as string;
    }
    return word;
  }
}
