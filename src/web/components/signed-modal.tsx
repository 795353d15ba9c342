import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '../api.ts';
import { useText } from '../text/language.tsx';
import { recall, remember } from './memory.ts';

export interface Signed {
  by: string;
  note?: string;
}

export interface SignedModalProps {
  open: boolean;
  title: string;
  okText: string;
  danger?: boolean;
  pending: boolean;
  error: unknown;
  children?: ReactNode;
  /** What is signed speaks for itself: no grounds are asked for. */
  bare?: boolean;
  /** Pixels; absent: as wide as a few lines need. */
  width?: number;
  onSign: (signed: Signed) => void;
  onClose: () => void;
}

/** Asks who says so, and why, before a person's word is written down. The name is remembered. */
export function SignedModal(props: SignedModalProps) {
  const t = useText();
  const [form] = Form.useForm<Signed>();
  const { error } = props;
  const failed =
    error instanceof ApiError
      ? t(error)
      : error
        ? t({ zh: '没有保存成功。', en: 'Not saved.' })
        : '';
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.okText}
      okButtonProps={{ danger: props.danger ?? false, loading: props.pending }}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      destroyOnHidden
      width={props.width ?? 480}
    >
      {props.children}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ by: recall('by') ?? '', note: '' }}
        onFinish={(values) => {
          const by = values.by.trim();
          const note = values.note?.trim();
          remember('by', by);
          props.onSign(note ? { by, note } : { by });
        }}
      >
        <Form.Item
          name="by"
          label={t({ zh: '认定人', en: 'Your name' })}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t({ zh: '请填写姓名', en: 'Name needed' }),
            },
          ]}
        >
          <Input maxLength={50} autoComplete="name" />
        </Form.Item>
        {!props.bare && (
          <Form.Item
            name="note"
            label={t({ zh: '说明（依据、核实方式）', en: 'Note (grounds, how it was checked)' })}
          >
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        )}
      </Form>
      {failed && <Alert type="error" showIcon title={failed} />}
    </Modal>
  );
}
