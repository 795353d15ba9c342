// The brief as a Word document. Pure but for the time in its properties; loads a large library, so it is imported when asked for.
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { ParagraphChild } from 'docx';
import { chinaMinute } from '../../../archive/china-time.ts';
import type { Brief, BriefLine } from '../../../schema/brief.ts';
import type { Language } from '../../../schema/subscription.ts';
import { oneLine, plain } from '../../../subscriptions/words.ts';
import { briefTitle, figureWords, leftOutWords, periodWords } from './brief-words.ts';
import { page, styles } from './styles.ts';
import { webAddress } from './web-address.ts';

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export async function writeBrief(brief: Brief, language: Language): Promise<Uint8Array> {
  const title = oneLine(briefTitle(brief, language));
  const document = new Document({
    title,
    subject: periodWords(brief, language),
    creator: 'Tuku 图库',
    lastModifiedBy: 'Tuku 图库',
    description: '',
    styles,
    sections: [
      {
        properties: { page },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          paragraph('Period', periodWords(brief, language)),
          paragraph('Figures', figureWords(brief, language)),
          ...brief.sections.flatMap((section, at) => sectionParagraphs(section, at, language)),
          ...sourceParagraphs(brief, language),
          paragraph('Made', madeWords(brief, language)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionParagraphs(
  { lines, leftOut, note, ...name }: Brief['sections'][number],
  at: number,
  language: Language,
): Paragraph[] {
  const heading =
    language === 'zh' ? `${ordinals[at] ?? at + 1}、${name.zh}` : `${at + 1}. ${name.en}`;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(heading)] }),
    paragraph('Note', note[language]),
    ...lines.flatMap((line, index) => lineParagraphs(line, index + 1, language)),
    ...(leftOut > 0 ? [paragraph('Note', leftOutWords(leftOut, language))] : []),
  ];
}

/** 1. 示例项目由签约转为开工（2024年3月5日）。[1][2], and beneath it the sentence that says so. */
function lineParagraphs(line: BriefLine, number: number, language: Language): Paragraph[] {
  const marks = line.sources.map(
    (source) =>
      new InternalHyperlink({
        anchor: anchorOf(source),
        children: [new TextRun({ text: `[${source}]`, style: 'Mark', superScript: true })],
      }),
  );
  const quote = line.quote === null ? '' : oneLine(line.quote);
  return [
    new Paragraph({
      style: 'Line',
      keepNext: quote !== '',
      children: [
        run(`${number}.`),
        new TextRun({ children: ['\t'] }),
        run(line[language]),
        ...marks,
      ],
    }),
    ...(quote === '' ? [] : [paragraph('Quoted', `“${quote}”`)]),
  ];
}

function sourceParagraphs({ sources }: Brief, language: Language): Paragraph[] {
  const zh = language === 'zh';
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [run(zh ? '来源' : 'Sources')],
  });
  if (sources.length === 0)
    return [heading, paragraph('Note', zh ? '本期没有引用来源。' : 'Nothing was cited.')];
  return [
    heading,
    ...sources.map(
      ({ number, citation, url }) =>
        new Paragraph({
          style: 'Source',
          children: [
            new Bookmark({ id: anchorOf(number), children: [run(`[${number}]`)] }),
            new TextRun({ children: ['\t'] }),
            ...linked(oneLine(citation), url),
          ],
        }),
    ),
  ];
}

function anchorOf(source: number): string {
  return `source_${source}`;
}

/** The citation with its address as a link, where it is one of the web. */
function linked(citation: string, url: string | null): ParagraphChild[] {
  const link = webAddress(url);
  const shown = url === null ? '' : oneLine(url);
  const at = shown === '' ? -1 : citation.lastIndexOf(shown);
  if (link === undefined || at < 0) return [run(citation)];
  return [
    run(citation.slice(0, at)),
    new ExternalHyperlink({
      link,
      children: [new TextRun({ text: shown, style: 'Hyperlink' })],
    }),
    run(citation.slice(at + shown.length)),
  ];
}

/** — 3 — */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

function madeWords({ made }: Brief, language: Language): string {
  const when = chinaMinute(made);
  return language === 'zh'
    ? `本报告由图库据台账和存档网页编成，北京时间 ${when}。`
    : `Compiled by Tuku from registers and archived pages at ${when} (UTC+8).`;
}

function paragraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [run(text)] });
}

/** Characters that XML does not know are left out: one of them would keep the whole file from opening. */
function run(text: string): TextRun {
  return new TextRun({ text: plain(text) });
}
