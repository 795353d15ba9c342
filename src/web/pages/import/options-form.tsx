import { Alert, Button, Form, Input, Progress, Radio, Slider } from 'antd';
import { useState } from 'react';
import type { Import } from '../../../schema/import.ts';
import { importRegisterSchema } from '../../../schema/stage.ts';
import { ApiError } from '../../api.ts';
import { sourceTerms } from '../../evidence/source-words.ts';
import { useText } from '../../text/language.tsx';
import { directoryPurpose, importRegisterName } from './import-words.ts';
import { guessOptions, keepOptions, type FileOptions } from './file-options.ts';
import { useUpload } from './use-upload.ts';

/** What a person knows of a file that its cells do not say. */
export function OptionsForm({
  file,
  onStarted,
}: {
  file: File;
  onStarted: (item: Import) => void;
}) {
  const t = useText();
  const [{ options: initial, guessed }] = useState(() => guessOptions(file.name));
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const upload = useUpload(file, onStarted);
  const error = upload.error;
  return (
    <section className="panel options-form" aria-label={file.name}>
      <h2>{file.name}</h2>
      <Form<FileOptions>
        layout="vertical"
        initialValues={initial}
        disabled={upload.isPending}
        onFinish={(options) => {
          keepOptions(options);
          upload.start(options);
        }}
      >
        <Form.Item
          name="register"
          label={t({ zh: '这些行属于', en: 'These rows are' })}
          extra={
            <>
              {guessed && (
                <div>
                  {t({ zh: '按文件名猜的，请核对。', en: 'Guessed from the file name; check it.' })}
                </div>
              )}
              {t(directoryPurpose)}
            </>
          }
        >
          <Radio.Group
            className="register-choice"
            optionType="button"
            options={importRegisterSchema.options.map((register) => ({
              value: register,
              label: t(importRegisterName(register)),
            }))}
          />
        </Form.Item>
        <div className="options-pair">
          <Form.Item
            name="dated"
            label={t(sourceTerms.dated)}
            extra={t({
              zh: '数据截至哪一天。不填则取文件名或标题里的日期。',
              en: 'The day the data speaks of. Left empty, the date in the file name or title is taken.',
            })}
          >
            <Input type="date" max={today} />
          </Form.Item>
          <Form.Item
            name="city"
            label={t({ zh: '默认市州', en: 'City by default' })}
            extra={t({ zh: '行内没写市州时使用。', en: 'For rows that name none.' })}
          >
            <Input maxLength={50} placeholder={t({ zh: '如 衡阳市', en: 'e.g. 衡阳市' })} />
          </Form.Item>
        </div>
        <Form.Item
          name="series"
          label={t(sourceTerms.series)}
          extra={t({
            zh: '同一来源的新文件会更新它自己以前的说法，并记住列的对应。不填则取文件名（去掉日期）。',
            en: 'A newer file of the same source replaces what it said before and keeps its columns. Left empty: the file name without dates.',
          })}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="trust"
          label={t(sourceTerms.trust)}
          extra={t({
            zh: '几个来源说法不同时，可信度高的先显示，其余仍并列保留。',
            en: 'Where sources disagree the more trusted one is shown first; the others stay beside it.',
          })}
        >
          <Slider
            min={0}
            max={100}
            step={5}
            marks={{
              20: t({ zh: '线索', en: 'Hearsay' }),
              50: t({ zh: '一般', en: 'Usual' }),
              80: t({ zh: '官方', en: 'Official' }),
            }}
          />
        </Form.Item>
        {error && (
          <Alert
            type="error"
            showIcon
            title={error instanceof ApiError ? t(error) : error.message}
            description={error instanceof ApiError ? error.detail : undefined}
          />
        )}
        {upload.isPending ? (
          <div className="upload-line" aria-live="polite">
            <span>{t({ zh: '正在上传', en: 'Sending' })}</span>
            <Progress percent={Math.floor(upload.share * 100)} status="active" />
            <Button disabled={false} onClick={upload.stop}>
              {t({ zh: '停止', en: 'Stop' })}
            </Button>
          </div>
        ) : (
          <Button type="primary" htmlType="submit" size="large">
            {t({ zh: '开始核对', en: 'Start checking' })}
          </Button>
        )}
      </Form>
    </section>
  );
}
