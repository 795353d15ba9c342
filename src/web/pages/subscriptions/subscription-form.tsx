import { Form, Input, Radio, Select, Switch, Checkbox } from 'antd';
import type { FormInstance } from 'antd';
import type { NewSubscription, Schedule } from '../../../schema/subscription.ts';
import { useText } from '../../text/language.tsx';
import type { Answers } from './subscription-answers.ts';
import { weekdayNames } from './subscription-words.ts';

/** Name, language, and the ways in which what is new comes: feeds always, mail and webhook by choice. */
export function SubscriptionForm({
  form,
  initial,
  disabled,
  onFinish,
}: {
  form: FormInstance<Answers>;
  initial: Answers;
  disabled: boolean;
  onFinish: (answers: Answers) => void;
}) {
  const t = useText();
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Form<Answers>
      form={form}
      layout="vertical"
      className="subscription-form"
      initialValues={initial}
      disabled={disabled}
      onFinish={onFinish}
    >
      <Form.Item
        name="name"
        label={t({ zh: '名称', en: 'Name' })}
        rules={needed(t({ zh: '请填写名称', en: 'Name needed' }))}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="language"
        label={t({ zh: '邮件和订阅源的语言', en: 'Language of mail and feeds' })}
      >
        <Radio.Group
          options={[
            { value: 'zh' satisfies NewSubscription['language'], label: '中文' },
            { value: 'en' satisfies NewSubscription['language'], label: 'English' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="mailOn"
        valuePropName="checked"
        label={t({ zh: '汇总邮件', en: 'Digest by e-mail' })}
        extra={t({
          zh: '到点把新报道汇成一封；没有新报道就不发。',
          en: 'One mail with all that is new; none when nothing is.',
        })}
      >
        <Switch />
      </Form.Item>
      <Form.Item noStyle dependencies={['mailOn', 'every']}>
        {({ getFieldValue }) =>
          getFieldValue('mailOn') === true && (
            <MailFields every={getFieldValue('every') as Schedule['every']} />
          )
        }
      </Form.Item>
      <Form.Item
        name="webhookOn"
        valuePropName="checked"
        label={t({ zh: '推送到系统（webhook）', en: 'Webhook' })}
        extra={t({
          zh: '每篇新报道推送一次，带签名；失败自动重试。',
          en: 'One signed call for each new story; failures are tried again.',
        })}
      >
        <Switch />
      </Form.Item>
      <Form.Item noStyle dependencies={['webhookOn']}>
        {({ getFieldValue }) =>
          getFieldValue('webhookOn') === true && (
            <Form.Item
              name="webhookUrl"
              label={t({ zh: '推送地址', en: 'Address to call' })}
              rules={[
                {
                  required: true,
                  type: 'url',
                  message: t({ zh: '请填写完整网址', en: 'A whole address is needed' }),
                },
              ]}
            >
              <Input maxLength={2000} spellCheck={false} inputMode="url" />
            </Form.Item>
          )
        }
      </Form.Item>
    </Form>
  );
}

function MailFields({ every }: { every: Schedule['every'] }) {
  const t = useText();
  return (
    <div className="mail-fields">
      <Form.Item
        name="mailTo"
        label={t({ zh: '收件邮箱', en: 'To' })}
        rules={[
          {
            required: true,
            type: 'email',
            message: t({ zh: '请填写邮箱', en: 'An e-mail address is needed' }),
          },
        ]}
      >
        <Input maxLength={254} inputMode="email" autoComplete="email" />
      </Form.Item>
      <div className="mail-when">
        <Form.Item name="every" label={t({ zh: '何时发送', en: 'When' })}>
          <Select
            options={[
              { value: 'hour', label: t({ zh: '每小时', en: 'Every hour' }) },
              { value: 'day', label: t({ zh: '每天', en: 'Every day' }) },
              { value: 'week', label: t({ zh: '每周', en: 'Every week' }) },
            ]}
          />
        </Form.Item>
        {every === 'week' && (
          <Form.Item name="on" label={t({ zh: '星期', en: 'On' })}>
            <Select
              options={weekdayNames.map((name, index) => ({ value: index + 1, label: t(name) }))}
            />
          </Form.Item>
        )}
        {every !== 'hour' && (
          <Form.Item
            name="at"
            label={t({ zh: '时间（北京）', en: 'At (China time)' })}
            rules={[{ required: true, message: t({ zh: '请填写时间', en: 'Time needed' }) }]}
          >
            <Input type="time" />
          </Form.Item>
        )}
      </div>
      {every !== 'week' && (
        <Form.Item name="workdays" valuePropName="checked">
          <Checkbox>{t({ zh: '只在法定工作日发送', en: 'On workdays of China only' })}</Checkbox>
        </Form.Item>
      )}
    </div>
  );
}
