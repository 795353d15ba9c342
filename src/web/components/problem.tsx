import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ApiError } from '../api.ts';
import { useText } from '../text/language.tsx';

/** One plain sentence of what went wrong, and a way on. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useText();
  const said =
    error instanceof ApiError
      ? t(error)
      : t({ zh: '页面出错了，请重试。', en: 'Something went wrong on this page. Try again.' });
  const missing = error instanceof ApiError && error.status === 404;
  const detail =
    error instanceof ApiError ? error.detail : error instanceof Error ? error.message : undefined;
  return (
    <section className="note-page" role="alert">
      <h2>
        {missing
          ? t({ zh: '没有找到', en: 'Not found' })
          : t({ zh: '没有成功', en: 'That did not work' })}
      </h2>
      <p>{said}</p>
      {detail && <p className="muted">{detail}</p>}
      {missing && <Link to="/">{t({ zh: '回到总览', en: 'Back to the overview' })}</Link>}
      {retry && !missing && (
        <Button type="primary" onClick={retry}>
          {t({ zh: '重试', en: 'Try again' })}
        </Button>
      )}
    </section>
  );
}
