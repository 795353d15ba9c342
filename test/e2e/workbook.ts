// A workbook as offices send them: title, unit note, merged headers, a total below, a row that nobody can read.
import { utils, write } from '@e965/xlsx';

export interface MessyRow {
  name: string;
  district: string;
  products: string;
  /** 万元, as typed. */
  revenue: number | string;
}

/** Bytes of an .xlsx whose data begin in row 5: B name, D district, F products, G revenue 2023. */
export function makeMessyWorkbook(sheetName: string, rows: readonly MessyRow[]): Buffer {
  const cells = [
    ['2023年度输变电企业补充填报表（示例数据）'],
    ['填报单位：示例工作专班', '', '', '', '', '', '', '单位：万元'],
    ['序号', '企业名称', '统一社会信用代码', '所在地', '', '主导产品', '2023年主要经济指标', ''],
    ['', '', '', '县市区', '园区', '', '营业收入', '从业人员（人）'],
    ...rows.map((row, index) => [
      index + 1,
      row.name,
      '',
      row.district,
      '',
      row.products,
      row.revenue,
      '',
    ]),
    ['合计', '', '', '', '', '', 999_999, ''],
    ['注：本表为示例数据。'],
  ];
  const sheet = utils.aoa_to_sheet(cells);
  sheet['!merges'] = ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:H3'].map((range) =>
    utils.decode_range(range),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, sheetName);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
