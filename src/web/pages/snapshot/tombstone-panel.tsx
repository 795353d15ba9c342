import { StopOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { Link } from '@tanstack/react-router';
import type { Tombstone } from '../../../schema/takedown.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { reasonNames } from './reason-words.ts';

/** What stays of removed content: when, on what class of ground, and the digest of what was there. */
export function TombstonePanel({ tombstone }: { tombstone: Tombstone }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  return (
    <section className="panel tombstone" aria-label={t({ zh: '下架说明', en: 'Removal' })}>
      <Icon of={StopOutlined} className="empty-icon" />
      <p>
        {t({
          zh: '这份快照的内容已应请求下架，页面、检索、订阅和下载中都不再提供。引用过它的记录已作标记。',
          en: 'The content of this snapshot was removed on request. Pages, search, subscriptions and downloads no longer give it out. Records that cite it are flagged.',
        })}
      </p>
      <dl className="proof-facts">
        <div>
          <dt>{t({ zh: '下架时间', en: 'Removed' })}</dt>
          <dd>{formatChinaInstant(tombstone.removedAt, language)}</dd>
        </div>
        <div>
          <dt>{t({ zh: '理由', en: 'Ground' })}</dt>
          <dd>{t(reasonNames[tombstone.reasonClass])}</dd>
        </div>
        <div>
          <dt>{t({ zh: '内容指纹', en: 'Digest' })}</dt>
          <dd>
            <code className="address-text">{tombstone.digest}</code>
          </dd>
        </div>
      </dl>
      <Link to="/$cluster/takedowns" params={{ cluster }}>
        {t({ zh: '查看下架记录', en: 'See the takedown requests' })}
      </Link>
    </section>
  );
}
