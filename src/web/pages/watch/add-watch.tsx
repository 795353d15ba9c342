import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { watchKindSchema } from '../../../schema/watch.ts';
import type { WatchKind } from '../../../schema/watch.ts';
import { ApiError } from '../../api.ts';
import { addWatch } from '../../api-watch.ts';
import type { AddedWatch } from '../../api-watch.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { useRefreshWatches } from './use-watches.ts';
import { kindNames } from './watch-words.ts';

interface Answers {
  url: string;
  kind: WatchKind | 'auto';
  category: string;
}

/** An address is enough: what it is, is found out by looking at it. */
export function AddWatch({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const { cluster } = useView();
  const [form] = Form.useForm<Answers>();
  const refresh = useRefreshWatches();
  const add = useMutation({
    mutationFn: ({ url, kind, category }: Answers) =>
      addWatch(cluster, {
        url: /^[a-z][a-z+.-]*:\/\//i.test(url) ? url : `https://${url}`,
        ...(kind !== 'auto' && { kind }),
        ...(category.trim() && { category: category.trim() }),
      }),
    onSuccess: refresh,
  });
  const close = () => {
    add.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t({ zh: '添加来源', en: 'Add a source' })}
      okText={add.data ? t({ zh: '完成', en: 'Done' }) : t({ zh: '添加', en: 'Add' })}
      okButtonProps={{ loading: add.isPending }}
      cancelButtonProps={{ style: add.data ? { display: 'none' } : {} }}
      onOk={() => (add.data ? close() : form.submit())}
      onCancel={close}
      destroyOnHidden
      width={560}
    >
      {add.data ? (
        <Added
          added={add.data}
          onAddFeed={(url) => add.mutate({ url, kind: 'feed', category: '' })}
        />
      ) : (
        <Form<Answers>
          form={form}
          layout="vertical"
          disabled={add.isPending}
          initialValues={{ url: '', kind: 'auto', category: '' }}
          onFinish={(answers) => add.mutate({ ...answers, url: answers.url.trim() })}
        >
          <Form.Item
            name="url"
            label={t({ zh: '网址', en: 'Address' })}
            rules={[
              {
                required: true,
                whitespace: true,
                message: t({ zh: '请填写网址', en: 'Address needed' }),
              },
            ]}
          >
            <Input maxLength={2000} spellCheck={false} inputMode="url" />
          </Form.Item>
          <Form.Item name="kind" label={t({ zh: '种类', en: 'Kind' })}>
            <Select
              options={[
                { value: 'auto', label: t({ zh: '自动识别', en: 'Find out' }) },
                ...watchKindSchema.options.map((value) => ({ value, label: t(kindNames[value]) })),
              ]}
            />
          </Form.Item>
          <Form.Item
            name="category"
            label={t({ zh: '类别（可不填）', en: 'Category (may stay empty)' })}
          >
            <Input maxLength={40} />
          </Form.Item>
          <p className="muted">
            {t({
              zh: '采集遵守对方的 robots.txt，同一网站一次只有一个请求。',
              en: 'The crawler keeps to robots.txt and makes one request to a host at a time.',
            })}
          </p>
          {add.error && (
            <Alert
              type="error"
              showIcon
              title={add.error instanceof ApiError ? t(add.error) : add.error.message}
            />
          )}
        </Form>
      )}
    </Modal>
  );
}

function Added({
  added: { watch, feeds },
  onAddFeed,
}: {
  added: AddedWatch;
  onAddFeed: (url: string) => void;
}) {
  const t = useText();
  return (
    <div className="watch-added" role="status">
      <Alert
        type="success"
        showIcon
        title={t({
          zh: `已添加「${watch.title || watch.url}」，识别为${kindNames[watch.kind].zh}。`,
          en: `Added “${watch.title || watch.url}” as: ${kindNames[watch.kind].en}.`,
        })}
      />
      {watch.pattern && (
        <p>
          {t({
            zh: '从页面学到的文章网址样式：',
            en: 'Articles, as learned from the page, look like: ',
          })}
          <code className="address-text">{watch.pattern}</code>
          <br />
          <span className="muted">
            {t({
              zh: '不对时可在“设置”里改正。',
              en: 'Correct it under “Settings” where it is wrong.',
            })}
          </span>
        </p>
      )}
      {feeds.length > 0 && (
        <>
          <p>
            {t({
              zh: '这个网页还提供订阅源，通常比网页本身更适合监测：',
              en: 'The page also names feeds, which are mostly better to watch:',
            })}
          </p>
          <ul>
            {feeds.map((feed) => (
              <li key={feed.url}>
                <span>
                  {feed.title}
                  <span className="address-text muted">{feed.url}</span>
                </span>
                <Button size="small" onClick={() => onAddFeed(feed.url)}>
                  {t({ zh: '也添加', en: 'Add it too' })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
