import { useMutation } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useCallback } from 'react';
import type { InputOutput } from '../../../../schema/measures.ts';
import { readInputOutput } from '../../../api-gaps.ts';
import { DropZone } from '../../../components/drop-zone.tsx';
import { Problem } from '../../../components/problem.tsx';
import { SortHead } from '../../../components/sort-head.tsx';
import { useFileDrop } from '../../../components/use-file-drop.ts';
import { groupThousands } from '../../../format/decimal.ts';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatMeasure, formatRate } from '../gap-words.ts';
import { LeontiefTable } from './leontief-table.tsx';
import { sortRows } from './sort-rows.ts';
import { useSorting } from './use-sorting.ts';

/** 投入产出: a table of deliveries is dropped in and read on the spot; nothing of it is kept. */
export function InputOutputPanel() {
  const t = useText();
  const { cluster } = useView();
  const read = useMutation({ mutationFn: (file: File) => readInputOutput(cluster, file) });
  const { mutate } = read;
  const take = useCallback(
    (files: File[]) => {
      const [file] = files;
      if (file) mutate(file);
    },
    [mutate],
  );
  const over = useFileDrop(take);
  return (
    <section className="panel input-output">
      <h2>{t({ zh: '投入产出表', en: 'Input–output table' })}</h2>
      <DropZone
        over={over}
        small
        title={t({
          zh: '放入一份投入产出表，或点击选择（CSV、Excel）',
          en: 'Drop an input–output table here, or choose one (CSV, Excel)',
        })}
        hint={t({
          zh: '第一行和第一列是部门名称，格内是行部门供给列部门的金额，最后一列或一行为“总产出”。只当场计算，不保存。',
          en: 'Names of sectors in the first row and column, deliveries from row to column in the cells, total output in a last column or row headed Output. Reckoned at once, not kept.',
        })}
        accept=".csv,.txt,.xlsx,.xls"
        onFiles={take}
      />
      {read.isPending && (
        <div role="status">
          <Spin size="small" /> {t({ zh: '正在计算…', en: 'Reckoning …' })}
        </div>
      )}
      {read.error && <Problem error={read.error} />}
      {read.data && !read.isPending && (
        <Sectors answer={read.data} name={read.variables?.name ?? ''} />
      )}
    </section>
  );
}

type Key = keyof InputOutput['sectors'][number];

const figures: readonly {
  key: Exclude<Key, 'name' | 'output'>;
  name: Pair;
  says: Pair;
  say: (value: number) => string;
}[] = [
  {
    key: 'multiplier',
    name: { zh: '产出乘数', en: 'Multiplier' },
    says: {
      zh: '它每多一单位最终需求，全部部门要多出多少产出',
      en: 'Output of all sectors that one unit of its final demand calls for',
    },
    say: formatMeasure,
  },
  {
    key: 'upstreamness',
    name: { zh: '上游度', en: 'Upstreamness' },
    says: { zh: '离最终使用的平均级数', en: 'Steps to final use' },
    say: formatMeasure,
  },
  {
    key: 'downstreamness',
    name: { zh: '下游度', en: 'Downstreamness' },
    says: { zh: '离原始投入的平均级数', en: 'Steps from primary inputs' },
    say: formatMeasure,
  },
  {
    key: 'lostIfFails',
    name: { zh: '停摆损失', en: 'Lost if it fails' },
    says: {
      zh: '它整个停摆时，全部产出损失的比重',
      en: 'Share of the whole output that is lost when it fails',
    },
    say: formatRate,
  },
];

function Sectors({ answer, name }: { answer: InputOutput; name: string }) {
  const t = useText();
  const sorting = useSorting<Key>();
  const { sort, order } = sorting;
  const rows = sort
    ? sortRows(answer.sectors, (sector) => sector[sort], order, 'zh')
    : answer.sectors;
  return (
    <>
      <h3>{name}</h3>
      <ul className="io-notes">
        {answer.notes.map((note) => (
          <li key={note.zh}>{t(note)}</li>
        ))}
      </ul>
      <div className="table-frame table-scroll">
        <table className="ruled-table small-table measure-table">
          <thead>
            <tr>
              <SortHead by="name" first="asc" sorting={sorting}>
                {t({ zh: '部门', en: 'Sector' })}
              </SortHead>
              <SortHead by="output" number sorting={sorting}>
                {t({ zh: '总产出', en: 'Output' })}
              </SortHead>
              {figures.map(({ key, name, says }) => (
                <SortHead key={key} by={key} number sorting={sorting} title={t(says)}>
                  {t(name)}
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((sector) => (
              <tr key={sector.name}>
                <th scope="row">{sector.name}</th>
                <td className="number">{groupThousands(String(sector.output))}</td>
                {figures.map(({ key, say }) => (
                  <td key={key} className="number">
                    {say(sector[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LeontiefTable answer={answer} />
    </>
  );
}
