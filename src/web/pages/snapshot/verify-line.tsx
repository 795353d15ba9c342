import { CheckCircleOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { ApiError } from '../../api.ts';
import { verifySnapshot } from '../../api-press.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** 核验: the digest computed anew from the stored bytes, beside the one written down at capture. */
export function VerifyLine({ snapshotId }: { snapshotId: number }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const verify = useMutation({ mutationFn: () => verifySnapshot(cluster, snapshotId) });
  const { data, error } = verify;
  return (
    <div className="verify-line">
      <Button
        icon={<Icon of={SafetyCertificateOutlined} />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {t({ zh: '核验', en: 'Verify' })}
      </Button>
      <div role="status">
        {!data && !error && (
          <p className="muted">
            {t({
              zh: '从存档文件重新计算指纹，与抓取时记下的比对。',
              en: 'Computes the digest anew from the archive file and compares it with the one noted at capture.',
            })}
          </p>
        )}
        {error && (
          <p className="verify-bad">{error instanceof ApiError ? t(error) : error.message}</p>
        )}
        {data && (
          <>
            <p className={data.intact ? 'verify-good' : 'verify-bad'}>
              {data.intact ? <Icon of={CheckCircleOutlined} /> : <Icon of={WarningOutlined} />}{' '}
              {data.intact
                ? t({
                    zh: '一致：内容与抓取时相同。',
                    en: 'They agree: the content is as captured.',
                  })
                : t({
                    zh: '不一致：存档内容与抓取时不同，请勿引用。',
                    en: 'They differ: the stored content is not what was captured. Do not cite it.',
                  })}{' '}
              <span className="muted">{formatChinaInstant(data.checkedAt, language)}</span>
            </p>
            <dl className="verify-digests">
              <div>
                <dt>{t({ zh: '抓取时', en: 'At capture' })}</dt>
                <dd>
                  <code>{data.digest}</code>
                </dd>
              </div>
              <div>
                <dt>{t({ zh: '现在', en: 'Now' })}</dt>
                <dd>
                  <code>{data.recomputed}</code>
                </dd>
              </div>
            </dl>
          </>
        )}
      </div>
    </div>
  );
}
