import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio, Result, Select } from 'antd';
import { takedownReasonSchema } from '../../../schema/takedown.ts';
import type { TakedownRequest } from '../../../schema/takedown.ts';
import { ApiError } from '../../api.ts';
import { requestTakedown } from '../../api-press.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { reasonNames } from './reason-words.ts';

type Answers = Omit<TakedownRequest, 'snapshotId'>;

/** 申请下架: a reason, and somebody to reach; an officer decides. */
export function TakedownForm({
  snapshotId,
  open,
  onClose,
}: {
  snapshotId: number;
  open: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const client = useQueryClient();
  const [form] = Form.useForm<Answers>();
  const send = useMutation({
    mutationFn: (answers: Answers) => requestTakedown(cluster, { ...answers, snapshotId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['takedowns', cluster] }),
  });
  const close = () => {
    send.reset();
    onClose();
  };
  const needed = (least: number) => ({
    required: true,
    whitespace: true,
    min: least,
    message: t({ zh: `请至少写 ${least} 个字`, en: `At least ${least} characters` }),
  });
  const sent = send.data;
  return (
    <Modal
      open={open}
      title={t({ zh: '申请下架', en: 'Ask for removal' })}
      okText={sent ? t({ zh: '完成', en: 'Done' }) : t({ zh: '提交申请', en: 'Send the request' })}
      onOk={() => (sent ? close() : form.submit())}
      okButtonProps={{ loading: send.isPending }}
      cancelButtonProps={{ style: sent ? { display: 'none' } : {} }}
      onCancel={close}
      destroyOnHidden
      width={560}
    >
      {sent ? (
        <Result
          status="success"
          title={t({ zh: '申请已登记', en: 'The request is registered' })}
          subTitle={t({
            zh: `编号 ${sent.takedownId}。工作人员审核后会按您留下的联系方式答复；审核前内容仍可访问。`,
            en: `Number ${sent.takedownId}. An officer decides and answers by the contact you gave; until then the content stays.`,
          })}
        />
      ) : (
        <Form<Answers>
          form={form}
          layout="vertical"
          disabled={send.isPending}
          initialValues={{ wholePage: true, reason: '', contact: '' }}
          onFinish={(answers) => send.mutate(answers)}
        >
          <Form.Item
            name="reasonClass"
            label={t({ zh: '理由', en: 'Ground' })}
            rules={[{ required: true, message: t({ zh: '请选择理由', en: 'Choose a ground' }) }]}
          >
            <Select
              options={takedownReasonSchema.options.map((value) => ({
                value,
                label: t(reasonNames[value]),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t({
              zh: '具体说明（涉及哪些内容、权利依据）',
              en: 'What it is about, and by what right',
            })}
            rules={[needed(5)]}
          >
            <Input.TextArea maxLength={5000} autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
          <Form.Item
            name="contact"
            label={t({
              zh: '联系方式（姓名或单位，电话或邮箱）',
              en: 'Whom to answer (name, telephone or e-mail)',
            })}
            extra={t({
              zh: '只供审核答复使用，不公开。',
              en: 'Used for the answer only, never shown.',
            })}
            rules={[needed(3)]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="wholePage" label={t({ zh: '范围', en: 'Scope' })}>
            <Radio.Group
              options={[
                {
                  value: true,
                  label: t({ zh: '这个网址的全部快照', en: 'Every capture of this page' }),
                },
                { value: false, label: t({ zh: '只这一次快照', en: 'Only this capture' }) },
              ]}
            />
          </Form.Item>
          {send.error && (
            <Alert
              type="error"
              showIcon
              title={send.error instanceof ApiError ? t(send.error) : send.error.message}
            />
          )}
        </Form>
      )}
    </Modal>
  );
}
