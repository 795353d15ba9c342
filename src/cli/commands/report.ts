// `tuku report brief`: the brief of a period as a Word document or as JSON.
import { writeFile } from 'node:fs/promises';
import { chinaDay } from '../../archive/china-time.ts';
import { briefFileName } from '../../reports/brief/write/brief-words.ts';
import { briefQuerySchema } from '../../schema/brief.ts';
import type { Brief, BriefQuery } from '../../schema/brief.ts';
import { addDays } from '../../util/iso-day.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';
import { saveFile } from '../save-file.ts';

const formats = ['docx', 'json'] as const;

export async function report(argv: string[]): Promise<void> {
  const options = readOptions(
    argv,
    Object.fromEntries(
      ['from', 'to', 'format', 'lang', 'out'].map((name) => [name, { type: 'string' as const }]),
    ),
  );
  const [kind, ...others] = options.positionals;
  if (kind !== 'brief' || others.length > 0)
    throw new UsageError(
      '用法：tuku report brief [--from 日期] [--to 日期] [--format docx|json] [--out 文件]',
    );
  const query = readPeriod(options.text('from'), options.text('to'), new Date());
  const format = options.text('format') ?? 'docx';
  if (!formats.some((one) => one === format))
    throw new UsageError(`--format 应为 docx 或 json：${format}`);
  const lang = options.text('lang') ?? 'zh';
  if (lang !== 'zh' && lang !== 'en') throw new UsageError(`--lang 应为 zh 或 en：${lang}`);
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const at = `${connection.base}/api/v1/clusters/${cluster}`;
    const period = new URLSearchParams(query);
    if (format === 'json') {
      const brief = await read<Brief>(connection.fetch(`${at}/brief?${period}`));
      const text = JSON.stringify(brief, null, 2);
      const out = options.text('out');
      if (out === undefined) return console.log(text);
      await writeFile(out, `${text}\n`);
      console.error(`已写入 ${out}`);
      return sayWritten(options.json, { ...query, format, out });
    }
    const out = options.text('out') ?? briefFileName(query, lang);
    await saveFile(connection, `${at}/brief.docx?${period}&lang=${lang}`, out);
    sayWritten(options.json, { ...query, format, out });
  } finally {
    await connection.close();
  }
}

/** Without days the last seven, today in China being the last; with one of them, the week that it begins or ends. */
function readPeriod(from: string | undefined, to: string | undefined, now: Date): BriefQuery {
  for (const [name, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (day !== undefined && !briefQuerySchema.shape[name].safeParse(day).success)
      throw new UsageError(`--${name} 应为日期，如 2024-10-03：${day}`);
  }
  const last = to ?? (from === undefined ? chinaDay(now.toISOString()) : addDays(from, 6));
  const first = from ?? addDays(last, -6);
  if (first > last) throw new UsageError(`--from 不能晚于 --to：${first} 晚于 ${last}`);
  return { from: first, to: last };
}

function sayWritten(json: boolean, written: BriefQuery & { format: string; out: string }): void {
  if (json) console.log(JSON.stringify(written));
}
