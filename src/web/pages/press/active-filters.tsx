import { Button, Tag } from 'antd';
import { useText } from '../../text/language.tsx';
import { useLanguage } from '../../text/language.tsx';
import { useSegmentNames } from '../registers/use-facets.ts';
import { useEntityName } from './enterprise-filter.tsx';
import { namePeriod } from './period-picker.tsx';
import { noFilters } from './press-search.ts';
import type { PressSearch } from './press-search.ts';
import type { ChangePress } from './use-press.ts';

/** What narrows the list, each taken back by its cross. */
export function ActiveFilters({
  search,
  onChange,
}: {
  search: PressSearch;
  onChange: ChangePress;
}) {
  const t = useText();
  const { language } = useLanguage();
  const nameSegment = useSegmentNames();
  const enterprise = useEntityName(search.enterprise);
  const period = namePeriod(search, language);
  const shown: [string, string, PressSearch][] = [];
  if (search.source)
    shown.push([t({ zh: '来源', en: 'Source' }), search.source, { source: undefined }]);
  if (period)
    shown.push([t({ zh: '发布', en: 'Published' }), period, { from: undefined, to: undefined }]);
  if (enterprise)
    shown.push([t({ zh: '提到', en: 'Mentions' }), enterprise, { enterprise: undefined }]);
  if (search.segment)
    shown.push([
      t({ zh: '环节', en: 'Segment' }),
      nameSegment(search.segment),
      { segment: undefined },
    ]);
  if (search.place)
    shown.push([
      t({ zh: '地点', en: 'Place' }),
      search.named ?? search.place,
      { place: undefined, named: undefined },
    ]);
  if (shown.length === 0) return null;
  return (
    <div className="active-filters">
      {shown.map(([name, value, without]) => (
        <Tag
          key={name}
          closable={{
            'aria-label': t({ zh: `去掉${name}：${value}`, en: `Remove ${name}: ${value}` }),
          }}
          onClose={() => onChange(without)}
        >
          {name}
          {t({ zh: '：', en: ': ' })}
          {value}
        </Tag>
      ))}
      <Button size="small" type="link" onClick={() => onChange(noFilters)}>
        {t({ zh: '全部清除', en: 'Clear all' })}
      </Button>
    </div>
  );
}
