import { ExportOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { archivedPageUrl } from '../../api-press.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** The width that pages of the press are made for; in less room they are drawn smaller, not cut off. */
const pageWidth = 1100;

/** The page as it read that day: no script runs, nothing is fetched from outside, nothing can be sent. */
export function ArchivedFrame({
  snapshotId,
  capturedAt,
}: {
  snapshotId: number;
  capturedAt: string;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setScale(Math.min(1, entry.contentRect.width / pageWidth));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const address = archivedPageUrl(cluster, snapshotId);
  const when = formatChinaInstant(capturedAt, language);
  return (
    <section className="archived" aria-label={t({ zh: '当日页面', en: 'The page that day' })}>
      <div className="archived-head">
        <p>
          <strong>{t({ zh: '当日页面', en: 'The page that day' })}</strong>{' '}
          <span className="muted">
            {t({
              zh: `${when} 的原样；脚本不运行，不连外网`,
              en: `as of ${when}; no script runs, nothing is loaded from outside`,
            })}
          </span>
        </p>
        <Button
          type="text"
          size="small"
          icon={<Icon of={ExportOutlined} />}
          href={address}
          target="_blank"
          rel="noreferrer"
        >
          {t({ zh: '单独打开', en: 'Open alone' })}
        </Button>
      </div>
      <div ref={box} className="archived-box">
        <iframe
          sandbox=""
          src={address}
          title={t({ zh: `${when} 的页面`, en: `The page of ${when}` })}
          referrerPolicy="no-referrer"
          loading="lazy"
          style={{
            width: `${100 / scale}%`,
            height: `${100 / scale}%`,
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </section>
  );
}
