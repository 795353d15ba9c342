import { CompressOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Atlas } from '../../../schema/atlas.ts';
import type { Gap } from '../../../schema/gaps.ts';
import { Icon } from '../../components/icon.tsx';
import { useLanguage, useText } from '../../text/language.tsx';
import { useTheme } from '../../theme/theme.tsx';
import { sayStake } from '../gaps/gap-words.ts';
import { describeSegment } from './describe.ts';
import { findFailing } from './failing.ts';
import { listenGestures } from './gestures.ts';
import { findSegmentAt } from './hit.ts';
import { Legend } from './legend.tsx';
import { Minimap } from './minimap.tsx';
import { detailOf } from './paint.ts';
import type { Scene } from './scene.ts';
import { SegmentTip } from './segment-tip.tsx';
import { DRAWER } from './segment-panel.tsx';
import type { Tip } from './segment-tip.tsx';
import { TouchHint } from './touch-hint.tsx';
import { useMedia } from './use-media.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useStage } from './use-stage.ts';
import { toWorld } from './viewport.ts';

/** The side panel's width with its margin, as in map.css. */
const PANEL = 372;

interface MapViewProps {
  atlas: Atlas;
  scene: Scene;
  /** By segment; empty until they are known. */
  gaps: ReadonlyMap<string, Gap>;
  /** Id of the open segment. */
  selected: string | undefined;
  onSelect: (id: string | undefined) => void;
}

export function MapView({ atlas, scene, gaps, selected, onSelect }: MapViewProps) {
  const t = useText();
  const { language } = useLanguage();
  const { mode } = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { stage, index, picture } = useStage(frame, canvas, scene, mode);
  const [tip, setTip] = useState<Tip>();
  const [cursor, setCursor] = useState<number>();
  const picked = useRef<string>(undefined);
  const narrow = useMedia('(max-width: 719px)');
  const help = useId();

  const open = scene.segments.find((segment) => segment.id === selected)?.index;
  const focus = tip?.index ?? cursor ?? open;
  const gapAt = (at: number | undefined) =>
    at === undefined || scene.measure !== 'state'
      ? undefined
      : gaps.get(scene.segments[at]?.id ?? '');
  const gap = gapAt(focus);
  const failing = useMemo(() => gap && findFailing(scene, gap), [scene, gap]);
  useEffect(() => stage?.focus(focus, failing), [stage, focus, failing]);
  const sayFailing = (at: number | undefined): string | undefined => {
    const told = gapAt(at);
    return told && told.stake.dependents.length > 0 ? sayStake(told.stake, language) : undefined;
  };

  const pick = useCallback(
    (at: number | undefined) => {
      const id = at === undefined ? undefined : scene.segments[at]?.id;
      picked.current = id;
      onSelect(id);
    },
    [scene, onSelect],
  );
  useEffect(() => {
    if (!stage) return;
    const low = (frame.current?.getBoundingClientRect().bottom ?? 0) - innerHeight * (1 - DRAWER);
    if (open === undefined) stage.cover(0, 0);
    else if (narrow) stage.cover(0, Math.max(0, low));
    else stage.cover(PANEL, 0);
    if (open === undefined) {
      picked.current = undefined;
      return;
    }
    // Opened from a link, the search box or the address: go there. A click is there already.
    if (selected === picked.current) stage.reveal(open);
    else stage.flyTo(open);
    picked.current = selected;
  }, [stage, open, selected, narrow]);

  useEffect(() => {
    if (!stage || !frame.current) return undefined;
    const find = (point: { x: number; y: number }, slack: number) => {
      const view = stage.view();
      return findSegmentAt(scene, index, toWorld(view, point), slack / view.k);
    };
    return listenGestures(frame.current, stage, {
      onHover(point) {
        const found = point && find(point, 1);
        setTip(
          found && point
            ? { index: found.index, point, small: detailOf(stage.view().k) !== 'near' }
            : undefined,
        );
      },
      onPick(point, touch) {
        const found = find(point, touch ? 14 : 1);
        // Blocks smaller than a finger: a tap comes closer first.
        if (touch && detailOf(stage.view().k) === 'far') stage.flyNear(point, 0.62);
        else {
          setCursor(undefined);
          pick(found?.index);
        }
      },
    });
  }, [stage, scene, index, pick]);

  const onKeyDown = useMapKeys({ stage, scene, cursor, onCursor: setCursor, onOpen: pick });
  const spoken = cursor === undefined ? undefined : scene.segments[cursor];
  return (
    <div className="map-side">
      <div className="map-view">
        <div
          ref={frame}
          className="map-frame"
          role="application"
          aria-roledescription={t({ zh: '产业图谱', en: 'chain map' })}
          aria-label={atlas.name}
          aria-describedby={help}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => setCursor(undefined)}
        >
          <canvas ref={canvas} aria-hidden />
        </div>
        <p id={help} className="map-help">
          {t({
            zh: '方向键平移 · + − 缩放 · 0 全图 · Tab 逐个环节 · Enter 打开 · Esc 后按 Tab 离开',
            en: 'Arrows pan · + − zoom · 0 fit · Tab next segment · Enter open · Esc, then Tab to leave',
          })}
        </p>
        <p className="map-spoken" aria-live="polite">
          {spoken && `${describeSegment(scene, spoken, language)} ${sayFailing(cursor) ?? ''}`}
        </p>
        {narrow && stage && <TouchHint stage={stage} />}
        {tip && (tip.small || sayFailing(tip.index)) && (
          <SegmentTip
            tip={tip}
            scene={scene}
            wide={stage?.size().width ?? 0}
            stake={sayFailing(tip.index)}
          />
        )}
        <div className="map-zoom">
          <Button
            icon={<Icon of={PlusOutlined} />}
            aria-label={t({ zh: '放大', en: 'Zoom in' })}
            onClick={() => stage?.zoomBy(1.6)}
          />
          <Button
            icon={<Icon of={MinusOutlined} />}
            aria-label={t({ zh: '缩小', en: 'Zoom out' })}
            onClick={() => stage?.zoomBy(1 / 1.6)}
          />
          <Button
            icon={<Icon of={CompressOutlined} />}
            aria-label={t({ zh: '显示全图', en: 'Show all' })}
            onClick={() => stage?.fit()}
          />
        </div>
        {stage && <Minimap stage={stage} scene={scene} picture={picture} />}
      </div>
      <Legend atlas={atlas} scene={scene} />
    </div>
  );
}
