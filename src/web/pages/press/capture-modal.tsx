import { CheckCircleOutlined, CloseCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { Link } from '@tanstack/react-router';
import { Alert, Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { readAddresses, useCaptures } from './use-captures.ts';
import type { CaptureStep } from './use-captures.ts';

const mostAddresses = 50;

/** 抓取网页: addresses in, a snapshot of each out, and a plain reason where there is none. */
export function CaptureModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const [requisites, setRequisites] = useState(false);
  const { steps, isRunning, start, clear } = useCaptures();
  const urls = readAddresses(text);
  const tooMany = urls.length > mostAddresses;
  const close = () => {
    if (isRunning) return;
    clear();
    setText('');
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t({ zh: '抓取网页', en: 'Capture pages' })}
      okText={
        urls.length > 1
          ? t({ zh: `抓取 ${urls.length} 个网址`, en: `Capture ${urls.length} addresses` })
          : t({ zh: '抓取', en: 'Capture' })
      }
      cancelText={t({ zh: '关闭', en: 'Close' })}
      okButtonProps={{ disabled: urls.length === 0 || tooMany, loading: isRunning }}
      cancelButtonProps={{ disabled: isRunning }}
      onOk={() => start({ urls, requisites })}
      onCancel={close}
      width={640}
    >
      <div className="capture-form">
        <label htmlFor={id}>{t({ zh: '网址，每行一个', en: 'Addresses, one a line' })}</label>
        <Input.TextArea
          id={id}
          value={text}
          autoSize={{ minRows: 3, maxRows: 10 }}
          disabled={isRunning}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <Checkbox
          checked={requisites}
          disabled={isRunning}
          onChange={(event) => setRequisites(event.target.checked)}
        >
          {t({ zh: '连同图片和样式一起存', en: 'Keep images and style sheets too' })}
        </Checkbox>
        <p className="muted">
          {t({
            zh: '按网页当时的原样保存，带时间和指纹，不做任何修改。只抓取公开网址。',
            en: 'Kept exactly as sent, with time and digest. Public addresses only.',
          })}
        </p>
        {tooMany && (
          <Alert
            type="warning"
            showIcon
            title={t({
              zh: `一次最多 ${mostAddresses} 个网址，现有 ${urls.length} 个。`,
              en: `At most ${mostAddresses} addresses at a time; there are ${urls.length}.`,
            })}
          />
        )}
        <ul className="capture-steps" aria-live="polite">
          {steps.map((step, index) => (
            <CaptureOutcome
              key={step.url}
              step={step}
              isNext={isRunning && steps.findIndex((one) => !one.result) === index}
              onFollow={close}
            />
          ))}
        </ul>
      </div>
    </Modal>
  );
}

function CaptureOutcome({
  step: { url, result },
  isNext,
  onFollow,
}: {
  step: CaptureStep;
  isNext: boolean;
  onFollow: () => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const failed = result && !result.snapshot;
  return (
    <li data-state={result ? (failed ? 'failed' : 'kept') : 'waiting'}>
      {isNext && <Icon of={LoadingOutlined} />}
      {result && (failed ? <Icon of={CloseCircleOutlined} /> : <Icon of={CheckCircleOutlined} />)}
      <span className="capture-url">{url}</span>
      <span className="capture-says">
        {!result &&
          (isNext ? t({ zh: '抓取中…', en: 'capturing…' }) : t({ zh: '等待', en: 'waiting' }))}
        {result?.error && t(result.error)}
        {result?.snapshot && (
          <>
            {result.unchanged
              ? t({ zh: '内容没有变化，已记下时间。', en: 'Unchanged; the time was noted. ' })
              : t({ zh: '已存快照。', en: 'Captured. ' })}
            {result.articleId === null &&
              t({ zh: '没有认出正文。', en: 'No article was found on it. ' })}
            <Link
              to="/$cluster/snapshots/$snapshotId"
              params={{ cluster, snapshotId: result.snapshot.snapshotId }}
              onClick={onFollow}
            >
              {t({ zh: '查看快照', en: 'Open the snapshot' })}
            </Link>
          </>
        )}
      </span>
    </li>
  );
}
