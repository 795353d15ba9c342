// The subscriptions, and what a person does with one.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Channel, SubscriptionChange } from '../../../schema/subscription.ts';
import { ApiError } from '../../api.ts';
import {
  changeSubscription,
  deliverNow,
  getSubscription,
  getSubscriptions,
  removeSubscription,
  renewSecret,
  retryDeliveries,
  testSubscription,
} from '../../api-subscriptions.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

export function useSubscriptions() {
  const { cluster } = useView();
  return useQuery({
    queryKey: ['subscriptions', cluster],
    queryFn: () => getSubscriptions(cluster),
    staleTime: 0,
  });
}

export function useSubscription(id: number, enabled: boolean) {
  const { cluster } = useView();
  return useQuery({
    queryKey: ['subscriptions', cluster, id],
    queryFn: () => getSubscription(cluster, id),
    enabled,
    staleTime: 0,
  });
}

/** Each says how it went, and shows the subscription anew. */
export function useSubscriptionActions(id: number) {
  const t = useText();
  const { cluster } = useView();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['subscriptions', cluster] });
  const onError = (error: Error) =>
    void message.error(error instanceof ApiError ? t(error) : error.message);
  const common = { onError, onSettled: refresh };
  return {
    change: useMutation({
      mutationFn: (change: SubscriptionChange) => changeSubscription(cluster, id, change),
      ...common,
    }),
    remove: useMutation({ mutationFn: () => removeSubscription(cluster, id), ...common }),
    renew: useMutation({
      mutationFn: (secret: 'feed' | 'webhook') => renewSecret(cluster, id, secret),
      ...common,
      onSuccess: () =>
        void message.success(
          t({ zh: '已更换，旧的立即失效。', en: 'Renewed; the old one is void.' }),
        ),
    }),
    test: useMutation({
      mutationFn: (channel: Channel) => testSubscription(cluster, id, channel),
      ...common,
      onSuccess: ({ ok, error }) => {
        if (ok) void message.success(t({ zh: '测试已送达。', en: 'The test arrived.' }));
        else
          void message.error(
            error ? t(error) : t({ zh: '测试没有送达。', en: 'The test failed.' }),
          );
      },
    }),
    deliver: useMutation({
      mutationFn: (again: boolean) =>
        again ? retryDeliveries(cluster, id) : deliverNow(cluster, id),
      ...common,
      onSuccess: ({ matched, sent, failed }) =>
        void message.info(
          t({
            zh: `新报道 ${matched} 篇，发送 ${sent} 次，失败 ${failed} 次。`,
            en: `${matched} new stories, ${sent} sent, ${failed} failed.`,
          }),
        ),
    }),
  };
}
