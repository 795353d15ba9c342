// Curves by days since signing, with their intervals, as ECharts draws them.
import type { EChartsCoreOption } from 'echarts/core';
import type { Forecast } from '../../../../schema/pipeline.ts';
import type { Language } from '../../../text/language.tsx';
import type { Palette } from '../../../theme/palette.ts';
import { fontStack } from '../../../theme/theme.tsx';
import { formatRate } from '../../gaps/gap-words.ts';
import { sayDays } from '../pipeline-words.ts';

export type Curve = Forecast['survival'];

export interface DrawnCurve {
  name: string;
  curve: Curve;
  colour: string;
  dashed?: boolean;
}

/** A curve stands at `start` on the day of signing, whether or not its first step says so. */
export function fromSigning(curve: Curve, start: 0 | 1): Curve {
  if (curve.length === 0 || curve[0]?.day === 0) return curve;
  const atRisk = curve[0]?.atRisk ?? 0;
  return [{ day: 0, value: start, low: start, high: start, atRisk }, ...curve];
}

/** Where an interval cannot be reckoned there is none: its band closes on the curve. */
function bandOf({ value, low, high }: Curve[number]): [number, number] {
  return low === null || high === null ? [value, value] : [low, high];
}

function seriesOf({ name, curve, colour, dashed = false }: DrawnCurve): object[] {
  const band = {
    type: 'line',
    step: 'end',
    symbol: 'none',
    lineStyle: { opacity: 0 },
    silent: true,
    tooltip: { show: false },
    stack: `band ${name}`,
    stackStrategy: 'all',
  };
  return [
    { ...band, name: `${name} 0`, data: curve.map((one) => [one.day, bandOf(one)[0]]) },
    {
      ...band,
      name: `${name} 1`,
      areaStyle: { color: colour, opacity: 0.16 },
      data: curve.map((one) => [one.day, bandOf(one)[1] - bandOf(one)[0]]),
    },
    {
      type: 'line',
      name,
      step: 'end',
      symbol: 'none',
      lineStyle: { color: colour, width: 2, ...(dashed && { type: 'dashed' }) },
      itemStyle: { color: colour },
      endLabel: { show: true, formatter: name, color: colour, fontSize: 12 },
      data: curve.map((one) => [one.day, one.value]),
    },
  ];
}

interface Hover {
  seriesName: string;
  value: [number, number];
}

export function drawCurves(
  curves: readonly DrawnCurve[],
  palette: Palette,
  language: Language,
): EChartsCoreOption {
  const days = language === 'zh' ? '签约后天数' : 'Days since signing';
  return {
    textStyle: { fontFamily: fontStack, color: palette.text },
    grid: { left: 44, right: 84, top: 16, bottom: 44 },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text },
      formatter: (hovers: readonly Hover[]) =>
        [
          sayDays(hovers[0]?.value[0] ?? 0, language),
          ...hovers
            .filter(({ seriesName }) => curves.some(({ name }) => name === seriesName))
            .map(({ seriesName, value }) => `${seriesName} ${formatRate(value[1])}`),
        ].join('<br>'),
    },
    xAxis: {
      type: 'value',
      name: days,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: palette.muted },
      min: 0,
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLabel: { color: palette.muted, formatter: (share: number) => formatRate(share) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: curves.flatMap(seriesOf),
  };
}
