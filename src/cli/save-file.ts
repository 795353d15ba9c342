// A workbook or a document that the API makes, as a file of the person's choice.
import { writeFile } from 'node:fs/promises';
import { read } from './connect.ts';
import type { Connection } from './connect.ts';

export async function saveFile({ fetch }: Connection, url: string, out: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) return read<never>(response);
  await writeFile(out, new Uint8Array(await response.arrayBuffer()));
  console.error(`已写入 ${out}`);
}
