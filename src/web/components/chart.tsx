// ECharts, only the parts that the screens draw with. Every chart can be read as a table too.
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

export interface ChartProps {
  option: EChartsCoreOption;
  height: number;
  /** What the chart shows, for those who hear it. */
  label: string;
  onPick?: (name: string) => void;
}

export function Chart({ option, height, label, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const made = init(box.current, null, { renderer: 'svg' });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(
      { aria: { enabled: true, label: { description: label } }, animation: false, ...option },
      { notMerge: true },
    );
  }, [option, label]);
  useEffect(() => {
    const made = chart.current;
    if (!made || !onPick) return undefined;
    const pick = (event: { name?: string }) => event.name !== undefined && onPick(event.name);
    made.on('click', pick);
    return () => {
      made.off('click', pick);
    };
  }, [onPick]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
