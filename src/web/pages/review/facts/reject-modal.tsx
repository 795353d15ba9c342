import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';

/** Why a fact is not taken, in a person's own words. */
export function RejectModal({
  open,
  onReject,
  onClose,
}: {
  open: boolean;
  onReject: (note: string) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [note, setNote] = useState('');
  const send = () => {
    onReject(note.trim());
    setNote('');
  };
  return (
    <Modal
      open={open}
      title={t({ zh: '不采纳的理由', en: 'Why it is not taken' })}
      okText={t({ zh: '不采纳', en: 'Reject' })}
      onOk={send}
      onCancel={onClose}
      destroyOnHidden
      width={440}
    >
      <Input
        autoFocus
        aria-label={t({ zh: '理由', en: 'Reason' })}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={send}
      />
    </Modal>
  );
}
