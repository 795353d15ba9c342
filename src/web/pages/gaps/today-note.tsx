import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** Plans are made from where one stands: their answers are of today, also in a view of an earlier day. */
export function TodayNote() {
  const t = useText();
  const { asOf } = useView();
  if (!asOf) return null;
  return (
    <p className="muted">
      {t({
        zh: '方案、名单与推演总按今天的数据计算，不随截至日期变。',
        en: 'Plans, lists and scenarios are reckoned from today’s data, whatever day the view is of.',
      })}
    </p>
  );
}
