// A segment by its id, its name or a word that it goes by.
import type { Chain } from '../schema/chain.ts';
import { read } from './connect.ts';
import type { Connection } from './connect.ts';
import { Refusal, UsageError } from './errors.ts';

/** The id. Throws Refusal with the names that come near when none or several are meant. */
export async function findSegment(
  { fetch, base }: Connection,
  cluster: string,
  words: string | undefined,
): Promise<string> {
  if (words === undefined) throw new UsageError('请给出环节的名称或编号。');
  const { segments } = await read<Chain>(fetch(`${base}/api/v1/clusters/${cluster}/chain`));
  const exact = segments.find(({ id, zh, en, aliases }) => {
    const short = zh.replace(/[（(].*$/, '').trim();
    return [id, zh, en, short, ...aliases].includes(words);
  });
  if (exact) return exact.id;
  const near = segments.filter(({ zh, aliases }) =>
    [zh, ...aliases].some((name) => name.includes(words)),
  );
  const [only] = near;
  if (near.length === 1 && only) return only.id;
  const names = near.slice(0, 5).map(({ id, zh }) => `${zh}（${id}）`);
  throw new Refusal(
    near.length > 0
      ? `“${words}”可能指：${names.join('、')}，请写完整。`
      : `产业链上没有环节“${words}”。`,
    near.length > 0
      ? `“${words}” may mean ${names.join(', ')}.`
      : `The chain has no segment “${words}”.`,
  );
}
