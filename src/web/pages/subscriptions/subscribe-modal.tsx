import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Modal } from 'antd';
import type { SubscriptionDetail, SubscriptionQuery } from '../../../schema/subscription.ts';
import { ApiError } from '../../api.ts';
import { addSubscription } from '../../api-subscriptions.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { FeedAddresses } from './feed-addresses.tsx';
import { QueryLine } from './query-line.tsx';
import { firstAnswers, toSubscription } from './subscription-answers.ts';
import type { Answers } from './subscription-answers.ts';
import { SubscriptionForm } from './subscription-form.tsx';
import './subscriptions.css';

/** 订阅此检索: the question is there already; its name is proposed, and the feeds are ready at once. */
export function SubscribeModal({
  query,
  name,
  open,
  onClose,
}: {
  query: SubscriptionQuery;
  name: string;
  open: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const client = useQueryClient();
  const [form] = Form.useForm<Answers>();
  const add = useMutation({
    mutationFn: (answers: Answers) => addSubscription(cluster, toSubscription(answers, query)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['subscriptions', cluster] }),
  });
  const close = () => {
    add.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t({ zh: '订阅此检索', en: 'Subscribe to this search' })}
      okText={add.data ? t({ zh: '完成', en: 'Done' }) : t({ zh: '订阅', en: 'Subscribe' })}
      okButtonProps={{ loading: add.isPending }}
      cancelButtonProps={{ style: add.data ? { display: 'none' } : {} }}
      onOk={() => (add.data ? close() : form.submit())}
      onCancel={close}
      destroyOnHidden
      width={560}
    >
      {add.data ? (
        <Subscribed subscription={add.data} />
      ) : (
        <>
          <QueryLine query={query} />
          <SubscriptionForm
            form={form}
            initial={firstAnswers(name, language)}
            disabled={add.isPending}
            onFinish={(answers) => add.mutate(answers)}
          />
          {add.error && (
            <Alert
              type="error"
              showIcon
              title={add.error instanceof ApiError ? t(add.error) : add.error.message}
            />
          )}
        </>
      )}
    </Modal>
  );
}

function Subscribed({ subscription }: { subscription: SubscriptionDetail }) {
  const t = useText();
  return (
    <div className="subscribed" role="status">
      <Alert
        type="success"
        showIcon
        title={t({
          zh: `已订阅「${subscription.name}」，新报道从现在起计。`,
          en: `Subscribed to “${subscription.name}”; what is new counts from now.`,
        })}
      />
      <FeedAddresses subscription={subscription} />
    </div>
  );
}
