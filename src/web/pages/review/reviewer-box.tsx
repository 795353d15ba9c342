import { Input } from 'antd';
import { useText } from '../../text/language.tsx';
import { reviewerField } from './use-reviewer.ts';
import type { Reviewer } from './use-reviewer.ts';

/** Whose word it is; asked for when somebody decides without having said it. */
export function ReviewerBox({ reviewer }: { reviewer: Reviewer }) {
  const t = useText();
  return (
    <>
      <label className="reviewer">
        <span>{t({ zh: '判定人', en: 'Reviewer' })}</span>
        <Input
          id={reviewerField}
          value={reviewer.written}
          maxLength={50}
          status={reviewer.asked ? 'error' : ''}
          placeholder={t({ zh: '姓名或科室', en: 'Name or office' })}
          onChange={(event) => reviewer.setName(event.target.value)}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
      </label>
      {reviewer.asked && (
        <p className="reviewer-asked" role="alert">
          {t({
            zh: '请先填判定人，判定会记在其名下。',
            en: 'Say who judges first; the verdict is kept under that name.',
          })}
        </p>
      )}
    </>
  );
}
