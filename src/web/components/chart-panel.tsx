import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../text/language.tsx';
import './chart-panel.css';
import type { ChartProps } from './chart.tsx';
import { Icon } from './icon.tsx';

const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }));

/** A chart with its heading, and the same as a table for those who cannot see it. */
export function ChartPanel({
  title,
  note,
  table,
  ...chart
}: Omit<ChartProps, 'label'> & { title: string; note?: ReactNode; table: ReactNode }) {
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="chart-panel">
      <div className="chart-head">
        <h3>{title}</h3>
        <Button
          type="text"
          size="small"
          icon={asTable ? <Icon of={BarChartOutlined} /> : <Icon of={TableOutlined} />}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t({ zh: '看图', en: 'Chart' }) : t({ zh: '看表', en: 'Table' })}
        </Button>
      </div>
      {note && <p className="muted">{note}</p>}
      <div className="chart-body" style={{ minHeight: chart.height }}>
        {asTable ? (
          table
        ) : (
          <Suspense fallback={null}>
            <Chart {...chart} label={title} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
