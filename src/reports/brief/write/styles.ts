// How a written report looks: A4 with the margins and the order of type of GB/T 9704-2012, in faces that every office has.
import type { IPropertiesOptions } from 'docx';

/** Twentieths of a point. */
const points = (pt: number): number => pt * 20;
const millimetres = (mm: number): number => Math.round((mm / 25.4) * 1440);

// 宋体, 黑体 and 楷体 by the names that Word, WPS and LibreOffice know, and for which systems without them have a stand-in.
const latin = 'Times New Roman';
/** Quotation marks and dashes, which both scripts have, are the Chinese ones. */
const hint = 'eastAsia';
const song = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: 'SimSun', hint };
const hei = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimHei', hint };
const kai = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: 'KaiTi', hint };
/** Sizes are half points. */
const size = (pt: number): number => pt * 2;
const muted = '555555';

export const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    footer: millimetres(25),
  },
};

export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: {
        font: song,
        size: size(14),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { line: points(24), lineRule: 'exact' } },
    },
    title: {
      run: { font: hei, size: size(22), bold: false, color: '000000' },
      paragraph: {
        alignment: 'center',
        spacing: { before: points(6), after: points(10), line: points(32), lineRule: 'exact' },
      },
    },
    heading1: {
      run: { font: hei, size: size(16), bold: false, color: '000000' },
      paragraph: {
        keepNext: true,
        spacing: { before: points(18), after: points(6), line: points(28), lineRule: 'exact' },
      },
    },
    hyperlink: { run: { color: '1F4E9E', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Period',
      name: 'Period',
      basedOn: 'Normal',
      paragraph: { alignment: 'center', spacing: { after: points(6) } },
    },
    {
      id: 'Figures',
      name: 'Figures',
      basedOn: 'Normal',
      run: { size: size(12) },
      paragraph: {
        alignment: 'center',
        spacing: { after: points(6), line: points(20), lineRule: 'exact' },
        border: {
          top: { style: 'single', size: 6, color: '000000', space: 6 },
          bottom: { style: 'single', size: 6, color: '000000', space: 6 },
        },
      },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: size(10.5), color: muted },
      paragraph: { spacing: { after: points(6), line: points(17), lineRule: 'exact' } },
    },
    {
      id: 'Made',
      name: 'Made',
      basedOn: 'Note',
      paragraph: { alignment: 'right', spacing: { before: points(18) } },
    },
    {
      id: 'Line',
      name: 'Line',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: points(28), hanging: points(28) },
        spacing: { before: points(5), line: points(24), lineRule: 'exact' },
      },
    },
    {
      id: 'Quoted',
      name: 'Quoted',
      basedOn: 'Normal',
      run: { font: kai, size: size(12), color: '333333' },
      paragraph: {
        indent: { left: points(28) },
        spacing: { before: points(2), line: points(20), lineRule: 'exact' },
      },
    },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      run: { size: size(10.5) },
      paragraph: {
        indent: { left: points(28), hanging: points(28) },
        spacing: { before: points(3), line: points(17), lineRule: 'exact' },
      },
    },
  ],
  characterStyles: [
    { id: 'Mark', name: 'Mark', basedOn: 'DefaultParagraphFont', run: { color: '1F4E9E' } },
  ],
};
