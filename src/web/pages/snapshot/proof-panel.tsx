import type { ReactNode } from 'react';
import type { SnapshotView } from '../../../schema/snapshot.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { formatCount } from '../../format/count.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { byteWords } from '../import/byte-words.ts';
import { VerifyLine } from './verify-line.tsx';

/** 快照生成时间, 原文地址, 指纹: what makes the page a proof, and the notice that it is a copy and no more. */
export function ProofPanel({
  view: { snapshot, article, citation },
}: {
  view: Pick<SnapshotView, 'snapshot' | 'article' | 'citation'>;
}) {
  const t = useText();
  const { language } = useLanguage();
  const name = t({ zh: '快照信息', en: 'About this snapshot' });
  const facts: [string, ReactNode][] = [
    [
      t({ zh: '快照生成时间', en: 'Captured' }),
      t({
        zh: `${formatChinaInstant(snapshot.capturedAt, language)}（北京时间）`,
        en: `${formatChinaInstant(snapshot.capturedAt, language)} (China time)`,
      }),
    ],
    [
      t({ zh: '信息原文地址', en: 'Original address' }),
      <OriginalAddress key="url" url={snapshot.url} />,
    ],
    [
      t({ zh: '响应', en: 'Response' }),
      `HTTP ${snapshot.status} · ${snapshot.contentType || t({ zh: '类型未注明', en: 'no type' })} · ${byteWords(snapshot.bytes)}`,
    ],
    ...(article
      ? [[t({ zh: '字符编码', en: 'Charset' }), article.charset] satisfies [string, ReactNode]]
      : []),
    [
      t({ zh: '内容指纹', en: 'Digest' }),
      <code key="digest" className="address-text">
        {snapshot.digest}
      </code>,
    ],
    [
      t({ zh: '存档位置', en: 'Kept in' }),
      <span key="warc" className="address-text">
        {snapshot.warcFile} @ {formatCount(snapshot.warcOffset)}
        {snapshot.kind === 'revisit' &&
          t({
            zh: `（内容与快照 ${snapshot.refersTo} 相同，未重复存储）`,
            en: ` (the same content as snapshot ${snapshot.refersTo}, not stored twice)`,
          })}
      </span>,
    ],
    [
      t({ zh: '引用格式', en: 'Citation' }),
      <span key="citation" className="address-text" lang="zh-CN">
        {citation}
      </span>,
    ],
  ];
  return (
    <section className="panel proof-panel" aria-label={name}>
      <h2>{name}</h2>
      <dl className="proof-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <VerifyLine snapshotId={snapshot.snapshotId} />
    </section>
  );
}

function OriginalAddress({ url }: { url: string }) {
  const t = useText();
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer noopener" className="address-text">
        {url}
      </a>{' '}
      <CopyButton text={url} size="small" type="text">
        {t({ zh: '复制', en: 'Copy' })}
      </CopyButton>
    </>
  );
}

/** What every page of an archive has to say of itself. */
export function ArchiveNotice({ onTakedown }: { onTakedown: () => void }) {
  const t = useText();
  return (
    <p className="archive-notice muted">
      {t({
        zh: '以上为资讯快照，由采集程序按网页当时的原样收录，未对信息做任何修改；内容版权归原作者和发布单位所有，不代表本站立场。如涉及侵权或有误，请',
        en: 'This is a snapshot, collected as the page read at that time and not changed in any way. The content belongs to its author and publisher and does not speak for this archive. If it infringes a right or is wrong, ',
      })}
      <button type="button" className="text-button" onClick={onTakedown}>
        {t({ zh: '申请下架', en: 'ask for its removal' })}
      </button>
      {t({ zh: '。', en: '.' })}
    </p>
  );
}
