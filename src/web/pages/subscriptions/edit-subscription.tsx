import { Alert, Form, Modal } from 'antd';
import type { Subscription } from '../../../schema/subscription.ts';
import { ApiError } from '../../api.ts';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../text/language.tsx';
import { QueryLine } from './query-line.tsx';
import { toAnswers, toSubscription } from './subscription-answers.ts';
import type { Answers } from './subscription-answers.ts';
import { SubscriptionForm } from './subscription-form.tsx';
import { useSubscription, useSubscriptionActions } from './use-subscriptions.ts';

/** Changes name and ways of delivery. The list hides parts of addresses; the form asks for the whole. */
export function EditSubscription({
  subscription,
  open,
  onClose,
}: {
  subscription: Subscription;
  open: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const [form] = Form.useForm<Answers>();
  const detail = useSubscription(subscription.subscriptionId, open);
  const { change } = useSubscriptionActions(subscription.subscriptionId);
  const { query } = subscription;
  return (
    <Modal
      open={open}
      title={t({ zh: '修改订阅', en: 'Change the subscription' })}
      okText={t({ zh: '保存', en: 'Save' })}
      okButtonProps={{ loading: change.isPending, disabled: !detail.data }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      width={560}
    >
      <QueryLine query={query} />
      {detail.isError && <Problem error={detail.error} retry={() => void detail.refetch()} />}
      {detail.data && (
        <SubscriptionForm
          form={form}
          initial={toAnswers(detail.data)}
          disabled={change.isPending}
          onFinish={(answers) => {
            const { name, language, mail, webhook } = toSubscription(answers, query);
            change.mutate({ name, language, mail, webhook }, { onSuccess: onClose });
          }}
        />
      )}
      {change.error && (
        <Alert
          type="error"
          showIcon
          title={change.error instanceof ApiError ? t(change.error) : change.error.message}
        />
      )}
    </Modal>
  );
}
