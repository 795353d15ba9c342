import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReviewQuery } from '../../../schema/review.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** Nothing to judge: said differently after work than before any. */
export function ReviewEmpty({
  state,
  decided,
  onBack,
}: {
  state: ReviewQuery['state'];
  decided: number;
  onBack: (() => void) | undefined;
}) {
  const t = useText();
  const { cluster } = useView();
  return (
    <EmptyNote title={t(titleOf(state, decided))}>
      {onBack && (
        <Button onClick={onBack}>
          {t({ zh: '看上一对', en: 'See the last pair' })} <kbd>K</kbd>
        </Button>
      )}
      <Link to="/$cluster/import" params={{ cluster }}>
        {t({ zh: '去导入', en: 'Import a workbook' })}
      </Link>
    </EmptyNote>
  );
}

function titleOf(state: ReviewQuery['state'], decided: number) {
  if (state === 'decided') return { zh: '还没有作过判定。', en: 'Nothing has been decided yet.' };
  if (decided > 0)
    return {
      zh: `判完了，本次共 ${decided} 对。`,
      en: `All done: ${decided} judged in this sitting.`,
    };
  return {
    zh: '没有待判定的。导入时信用代码和全称都对不上、却又相像的，会排到这里。',
    en: 'Nothing to judge. Rows that look alike but share neither code nor full name come here on import.',
  };
}
