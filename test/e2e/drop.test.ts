// Workbooks dropped on the page, as a hand drags them from a folder.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { RegisterPage } from '../../src/schema/register.ts';
import { soon, startAtlas } from './support.ts';
import { makeMessyWorkbook } from './workbook.ts';

const atlas = startAtlas();
const file = '衡阳示例补报名录2024-06.xlsx';
const newcomer = '衡阳示例落叶铁塔有限公司';

interface Dragged {
  name: string;
  bytes: Buffer;
}

/** Fires one drag event with real files in its DataTransfer on the element under the hand. */
async function drag(
  page: Page,
  selector: string,
  type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
  files: readonly Dragged[],
): Promise<boolean> {
  return page.evaluate(
    ({ selector, type, files }) => {
      const data = new DataTransfer();
      for (const { name, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      const target = document.querySelector(selector);
      if (!target) throw new Error(`nothing is called ${selector}`);
      const options = { bubbles: true, cancelable: true, dataTransfer: data };
      // True when somebody took the event: the browser does not open the file by itself.
      return !target.dispatchEvent(new DragEvent(type, options));
    },
    {
      selector,
      type,
      files: files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
    },
  );
}

test('导入：把工作簿拖到页面任何一处，先核对再入库；不是表格的不收，并说明原因', async () => {
  const bytes = makeMessyWorkbook('补报', [
    { name: newcomer, district: '雁峰区', products: '输电铁塔', revenue: 4_321 },
  ]);
  const dragged = [
    { name: file, bytes },
    { name: '照片（示例）.jpg', bytes: Buffer.from('示例') },
  ];
  const page = await atlas.open('/import');
  const zone = page.getByRole('button', { name: /把工作簿拖到这里/ });
  await zone.waitFor();

  // Over the page and away again: nothing is taken.
  await drag(page, 'h1', 'dragenter', dragged);
  await page.getByRole('button', { name: /松开即可加入/ }).waitFor();
  expect(await drag(page, 'h1', 'dragover', dragged)).toBe(true);
  await drag(page, 'h1', 'dragleave', dragged);
  await zone.waitFor();

  // Dropped on the heading, far from the marked field.
  await drag(page, 'h1', 'dragenter', dragged);
  expect(await drag(page, 'h1', 'drop', dragged)).toBe(true);
  await page.getByText('未加入：照片（示例）.jpg').waitFor();
  const form = page.getByRole('region', { name: file });
  await form.getByText('现有企业', { exact: true }).click();
  await form.getByLabel('默认市州').fill('衡阳市');
  await form.getByRole('button', { name: '开始核对' }).click();

  // The day in the file's name came along with it.
  await page.getByRole('definition').filter({ hasText: '2024年6月30日' }).waitFor();
  await page.getByRole('button', { name: '下一步：核对差异' }).click();
  await page.getByRole('button', { name: '新增 1' }).waitFor();
  const find = () =>
    atlas.ask<RegisterPage>(`/registers/existing?${new URLSearchParams({ q: newcomer })}`);
  expect((await find()).total).toBe(0);
  await page.getByRole('button', { name: '接受 1 行' }).click();
  await page.getByRole('status').filter({ hasText: '已入库 1 条记录' }).waitFor();
  await soon(async () => (await find()).rows.map((row) => [row.name, row.revenue])).toEqual([
    [newcomer, '43210000'],
  ]);
});

test('导入：拖来的只是文字，页面不当作文件', async () => {
  const page = await atlas.open('/import');
  await page.getByRole('button', { name: /把工作簿拖到这里/ }).waitFor();
  const taken = await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '示例');
    const options = { bubbles: true, cancelable: true, dataTransfer: data };
    return !document.body.dispatchEvent(new DragEvent('drop', options));
  });
  expect(taken).toBe(false);
});
