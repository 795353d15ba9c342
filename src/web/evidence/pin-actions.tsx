import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Evidence, Figure } from '../../schema/evidence.ts';
import { ApiError } from '../api.ts';
import { SignedModal } from '../components/signed-modal.tsx';
import { formatExact } from '../format/value.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { OwnValue } from './own-value.tsx';
import { usePin, useUnpin } from './use-pin.ts';

/** Asks for a name before one source's word is pinned. */
export function PinModal({
  figure,
  chosen,
  onClose,
}: {
  figure: Figure;
  chosen: Evidence | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const pin = usePin(figure.entityId);
  const value = chosen ? formatExact(chosen.key, chosen.value, language) : '';
  return (
    <SignedModal
      open={chosen !== undefined}
      title={t({ zh: '以此为准', en: 'Take this one' })}
      okText={t({ zh: '认定', en: 'Decide' })}
      pending={pin.isPending}
      error={pin.error}
      onClose={onClose}
      onSign={(signed) => {
        if (!chosen) return;
        pin.mutate(
          { key: figure.key, basedOn: chosen.recordId, ...signed },
          { onSuccess: onClose },
        );
      }}
    >
      <p className="modal-lead">
        {t({
          zh: `今后“${figure.entityName}”的${figure.field.zh}以 ${value} 为准，直到有人撤销这次认定。其他来源的说法仍会保留。`,
          en: `${figure.field.en} of “${figure.entityName}” will be ${value} until someone takes this back. What other sources say is kept.`,
        })}
      </p>
    </SignedModal>
  );
}

/** Takes a person's word back, or writes one's own value. */
export function OwnActions({ figure }: { figure: Figure }) {
  const t = useText();
  const unpin = useUnpin();
  const [writing, setWriting] = useState(false);
  const entered = figure.rule === 'pin' && figure.winner.source.kind === 'entry';
  return (
    <div className="own-actions">
      {entered && (
        <Button loading={unpin.isPending} onClick={() => unpin.mutate(figure.winner.recordId)}>
          {t({ zh: '撤销人工认定', en: 'Take this decision back' })}
        </Button>
      )}
      <Button onClick={() => setWriting(true)}>
        {t({ zh: '填写其他值', en: 'Enter another value' })}
      </Button>
      {unpin.error && (
        <Alert
          type="error"
          title={
            unpin.error instanceof ApiError
              ? t(unpin.error)
              : t({ zh: '没有撤销成功。', en: 'Not taken back.' })
          }
        />
      )}
      <OwnValue figure={figure} open={writing} onClose={() => setWriting(false)} />
    </div>
  );
}
