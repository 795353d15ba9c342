import { useEffect, useRef } from 'react';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useOpenFigure } from '../../../use-view.ts';
import { milestoneNames, sayDays } from '../pipeline-words.ts';
import { listLateParts, listMarks, listTicks, makeScale, spanYears, toDays } from './geometry.ts';
import type { Mark, Scale, Tick } from './geometry.ts';
import { MarkShape } from './mark-shape.tsx';
import type { RowGroup } from './rows.ts';
import { kindNames } from './timeline-key.tsx';
import { useRoom } from './use-room.ts';

const ROW = 46;
const HEAD = 30;
/** A year gets no less room than this, so that marks stand apart. */
const YEAR = 190;

interface PlacedRow {
  project: PipelineProject;
  top: number;
}
interface PlacedHead {
  name: string;
  count: number;
  top: number;
}

/** The names stand still; only the drawing beside them moves sideways. */
export function TimelineChart({
  groups,
  asOf,
  onOpen,
}: {
  groups: readonly RowGroup[];
  asOf: string;
  onOpen: (entityId: number) => void;
}) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const today = toDays(asOf)?.to ?? 0;
  const span = spanYears(
    groups.flatMap(({ projects }) => projects),
    today,
  );
  const scale = makeScale(span, room, YEAR);
  const todayX = scale.x(today);
  const heads: PlacedHead[] = [];
  const rows: PlacedRow[] = [];
  let height = HEAD;
  for (const { name, projects } of groups) {
    if (name) {
      heads.push({ name: t(name), count: projects.length, top: height });
      height += HEAD;
    }
    for (const project of projects) {
      rows.push({ project, top: height });
      height += ROW;
    }
  }
  useEffect(() => {
    // What is due now is what one looks for first.
    const { current } = scroller;
    if (current && room > 0) current.scrollLeft = todayX - room * 0.6;
  }, [todayX, room]);
  return (
    <div className="timeline-frame">
      <div className="timeline-names" style={{ height }}>
        {heads.map((head) => (
          <h3 key={head.name} style={{ top: head.top, height: HEAD }}>
            {head.name} <span className="muted">{head.count}</span>
          </h3>
        ))}
        {rows.map(({ project, top }) => (
          <p key={project.entityId} style={{ top, height: ROW }}>
            <button type="button" className="row-title" onClick={() => onOpen(project.entityId)}>
              {project.name}
            </button>
          </p>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it */}
      <div
        className="timeline-scroll"
        ref={scroller}
        tabIndex={0}
        role="group"
        aria-label={t({ zh: '时间线图，可左右滚动', en: 'Timeline chart, scrolls sideways' })}
      >
        <svg
          width={scale.width}
          height={height}
          role="img"
          aria-label={t({
            zh: '各项目计划、约定与实际的时间；内容同“看表”',
            en: 'Planned, promised and actual dates; the table says the same',
          })}
        >
          <Grid ticks={listTicks(span)} scale={scale} height={height} />
          {heads.map(({ top }) => (
            <rect key={top} className="timeline-head" y={top} width={scale.width} height={HEAD} />
          ))}
          {rows.map(({ project, top }) => (
            <Row key={project.entityId} project={project} top={top} today={today} scale={scale} />
          ))}
          <line className="timeline-today" x1={todayX} x2={todayX} y1={HEAD - 6} y2={height} />
        </svg>
      </div>
    </div>
  );
}

/** Room that a name of two letters takes beside its mark, pixels. */
const NAME = 34;

/** The next mark stands where its name would: pointing at it says the name. */
function isCrowded(mark: Mark, reached: readonly Mark[], scale: Scale): boolean {
  const place = (one: Mark) => scale.x((one.from + one.to) / 2);
  return reached.some((one) => place(one) > place(mark) && place(one) - place(mark) < NAME);
}

/** The date that an open milestone is measured by: it carries the name. */
function isDue({ dates }: PipelineProject, { milestone, kind }: Mark): boolean {
  const date = dates[milestone];
  if (!date || date.actual || kind === 'actual') return false;
  return kind === (date.promised ? 'promised' : 'planned');
}

function Grid({ ticks, scale, height }: { ticks: readonly Tick[]; scale: Scale; height: number }) {
  return (
    <>
      {ticks.map(({ day, year }) => {
        const x = scale.x(day);
        return (
          <g key={day}>
            <line
              className={year === undefined ? 'timeline-quarter' : 'timeline-year'}
              x1={x}
              x2={x}
              y1={HEAD}
              y2={height}
            />
            {year !== undefined && (
              <text className="timeline-text" x={x + 4} y={20}>
                {year}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Row({
  project,
  top,
  today,
  scale,
}: {
  project: PipelineProject;
  top: number;
  today: number;
  scale: Scale;
}) {
  const t = useText();
  const { language } = useLanguage();
  const openFigure = useOpenFigure();
  const marks = listMarks(project);
  // Promises and plans above the line, what came true on it.
  const base = top + ROW * 0.64;
  const above = top + ROW * 0.3;
  const reached = marks.filter(({ kind }) => kind === 'actual');
  const first = reached[0];
  const last = reached.at(-1);
  return (
    <g>
      <line className="timeline-rule" x1={0} x2={scale.width} y1={top} y2={top} />
      {first && last && (
        <line
          className="timeline-life"
          x1={scale.x(first.from)}
          x2={scale.x(last.to)}
          y1={base}
          y2={base}
        />
      )}
      {listLateParts(project, today).map((part) => (
        <line
          key={part.milestone}
          className="timeline-late"
          data-open={part.open}
          x1={scale.x(part.from)}
          x2={scale.x(part.to)}
          y1={above}
          y2={above}
        >
          <title>
            {t({
              zh: `${milestoneNames[part.milestone].zh}${part.open ? '逾期' : '晚'} ${sayDays(part.days, 'zh')}`,
              en: `${milestoneNames[part.milestone].en} ${sayDays(part.days, 'en')} ${part.open ? 'overdue' : 'late'}`,
            })}
          </title>
        </line>
      ))}
      {marks.map((mark) => {
        const y = mark.kind === 'actual' ? base : above;
        // A promise is kept until its last day; what came true is placed in its middle.
        const x = mark.kind === 'actual' ? scale.x((mark.from + mark.to) / 2) : scale.x(mark.to);
        return (
          // The table opens the same evidence by keyboard.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <g
            key={`${mark.milestone} ${mark.kind}`}
            className="timeline-mark"
            onClick={() => openFigure(project.entityId, mark.value.key)}
          >
            <title>
              {`${t(milestoneNames[mark.milestone])} ${t(kindNames[mark.kind])} ${formatDate(mark.value.value, language)}`}
            </title>
            <MarkShape kind={mark.kind} x={x} y={y} />
            {mark.kind === 'actual' && !isCrowded(mark, reached, scale) && (
              <text className="timeline-text" x={x + 9} y={y + 4}>
                {t(milestoneNames[mark.milestone])}
              </text>
            )}
            {isDue(project, mark) && (
              <text className="timeline-text is-open" x={x + 10} y={y + 4}>
                {t(milestoneNames[mark.milestone])}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
