import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd';
import type { Watch, WatchChange } from '../../../schema/watch.ts';
import { ApiError } from '../../api.ts';
import { formatDuration } from '../../format/duration.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useWatchActions } from './use-watches.ts';

const intervals = [300, 900, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 259_200, 604_800];

/** Choices of an interval; one that somebody set by other means stays choosable. */
function listIntervals(set: number): number[] {
  return intervals.includes(set) ? intervals : [...intervals, set].sort((a, b) => a - b);
}

type Answers = Required<
  Pick<WatchChange, 'title' | 'category' | 'pattern' | 'requisites' | 'leastS' | 'mostS'>
> & {
  /** Clock times; both empty for any time of the day. */
  from: string;
  to: string;
};

/** Name, category, interval, hours of the day, and for list pages which links are articles. */
export function EditWatch({
  watch,
  open,
  onClose,
}: {
  watch: Watch;
  open: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const [form] = Form.useForm<Answers>();
  const { change } = useWatchActions(watch.watchId, onClose);
  const options = (set: number) =>
    listIntervals(set).map((value) => ({ value, label: formatDuration(value, language) }));
  return (
    <Modal
      open={open}
      title={t({ zh: '来源设置', en: 'Settings of the source' })}
      okText={t({ zh: '保存', en: 'Save' })}
      okButtonProps={{ loading: change.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      width={560}
    >
      <Form<Answers>
        form={form}
        layout="vertical"
        initialValues={{
          title: watch.title,
          category: watch.category ?? '',
          pattern: watch.pattern ?? '',
          requisites: watch.requisites,
          leastS: watch.leastS,
          mostS: watch.mostS,
          from: watch.window?.from ?? '',
          to: watch.window?.to ?? '',
        }}
        onFinish={({ category, pattern, from, to, ...rest }) =>
          change.mutate({
            ...rest,
            category: category || null,
            window: from && to ? { from, to } : null,
            ...(watch.kind === 'list' && { pattern: pattern || null }),
          })
        }
      >
        <Form.Item name="title" label={t({ zh: '名称', en: 'Name' })}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="category"
          label={t({ zh: '类别', en: 'Category' })}
          extra={t({
            zh: '网页没有注明栏目时用它；留空则按正文用词判断。',
            en: 'For pages that name no section; left empty, the words of the text decide.',
          })}
        >
          <Input maxLength={40} />
        </Form.Item>
        {watch.kind === 'list' && (
          <Form.Item
            name="pattern"
            label={t({ zh: '文章网址样式', en: 'What addresses of articles look like' })}
            extra={t({
              zh: '用 * 代替会变的部分，如 https://news.example/2025/*/c*.html。留空则从页面自动学习。',
              en: 'With * for what differs: https://news.example/2025/*/c*.html. Left empty, it is learned from the page.',
            })}
          >
            <Input maxLength={500} spellCheck={false} />
          </Form.Item>
        )}
        <div className="watch-intervals">
          <Form.Item name="leastS" label={t({ zh: '最短间隔', en: 'Shortest interval' })}>
            <Select options={options(watch.leastS)} />
          </Form.Item>
          <Form.Item
            name="mostS"
            label={t({ zh: '最长间隔', en: 'Longest interval' })}
            dependencies={['leastS']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, value: number) =>
                  value >= Number(getFieldValue('leastS'))
                    ? Promise.resolve()
                    : Promise.reject(
                        new Error(t({ zh: '不能短于最短间隔', en: 'Shorter than the shortest' })),
                      ),
              }),
            ]}
          >
            <Select options={options(watch.mostS)} />
          </Form.Item>
        </div>
        <p className="muted watch-interval-note">
          {t({
            zh: '在两者之间按来源更新的快慢自动调整。',
            en: 'Between the two it follows how often the source has news.',
          })}
        </p>
        <div className="watch-intervals">
          <Form.Item name="from" label={t({ zh: '只从几点起抓取', en: 'Fetch only from' })}>
            <Input type="time" />
          </Form.Item>
          <Form.Item
            name="to"
            label={t({ zh: '到几点为止', en: 'until' })}
            dependencies={['from']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, to: string) => {
                  const from = String(getFieldValue('from'));
                  const wrong = !from !== !to || (from !== '' && from === to);
                  return wrong
                    ? Promise.reject(
                        new Error(
                          t({
                            zh: '两个时刻要么都填且不同，要么都留空',
                            en: 'Give two different times, or leave both empty',
                          }),
                        ),
                      )
                    : Promise.resolve();
                },
              }),
            ]}
          >
            <Input type="time" />
          </Form.Item>
        </div>
        <p className="muted watch-interval-note">
          {t({
            zh: '北京时间；可以跨过零点，如 22:00 到 06:00。留空则不限时段。由它发现的网页也照此抓取。',
            en: 'Beijing time; may pass midnight, as 22:00 to 06:00. Left empty, any time. Holds for the pages that it leads to as well.',
          })}
        </p>
        <Form.Item name="requisites" valuePropName="checked" noStyle>
          <Checkbox>
            {t({ zh: '连同图片和样式一起存', en: 'Keep images and style sheets too' })}
          </Checkbox>
        </Form.Item>
        {change.error && (
          <Alert
            type="error"
            showIcon
            title={change.error instanceof ApiError ? t(change.error) : change.error.message}
          />
        )}
      </Form>
    </Modal>
  );
}
