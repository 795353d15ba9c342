import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { ApiError, chainFileUrl } from '../../api.ts';
import { putChainText } from '../../api-work.ts';
import { Icon } from '../../components/icon.tsx';
import { useNotice } from '../../components/use-notice.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { ChainProblems } from './chain-problems.tsx';
import { YamlText, type YamlHandle } from './yaml-text.tsx';

/** The stored text, and a draft (edited or from a file) that replaces it once it is sound. */
export function ChainDesk({ stored }: { stored: string }) {
  const t = useText();
  const { cluster } = useView();
  const notice = useNotice();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(stored);
  const picker = useRef<HTMLInputElement>(null);
  const editor = useRef<YamlHandle>(null);
  const changed = draft !== stored;
  const replace = useMutation({
    mutationFn: () => putChainText(cluster, draft),
    onSuccess: async (answer) => {
      if (!answer.replaced) return;
      notice.done(t({ zh: '产业链已更换', en: 'The chain was replaced' }));
      // The map and all placements follow from the chain.
      await queryClient.invalidateQueries();
    },
  });
  const problems = replace.data?.problems ?? [];
  const change = (text: string) => {
    setDraft(text);
    if (replace.data || replace.error) replace.reset();
  };
  return (
    <>
      <div className="chain-actions">
        <Button icon={<Icon of={UploadOutlined} />} onClick={() => picker.current?.click()}>
          {t({ zh: '从文件读入', en: 'Read from a file' })}
        </Button>
        <Button
          icon={<Icon of={DownloadOutlined} />}
          href={chainFileUrl(cluster)}
          download="chain.yaml"
        >
          {t({ zh: '下载', en: 'Download' })}
        </Button>
        <span className="chain-spring" />
        {changed && (
          <Button disabled={replace.isPending} onClick={() => change(stored)}>
            {t({ zh: '还原', en: 'Reset' })}
          </Button>
        )}
        <Button
          type="primary"
          disabled={!changed}
          loading={replace.isPending}
          onClick={() => replace.mutate()}
        >
          {t({ zh: '检查并更换', en: 'Check and replace' })}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".yaml,.yml"
          onChange={(event) => {
            void event.target.files?.[0]?.text().then(change);
            event.target.value = '';
          }}
        />
      </div>
      {replace.error && (
        <Alert
          type="error"
          showIcon
          title={replace.error instanceof ApiError ? t(replace.error) : replace.error.message}
          description={replace.error instanceof ApiError ? replace.error.detail : undefined}
        />
      )}
      {problems.length > 0 && (
        <ChainProblems
          problems={problems}
          replaced={replace.data?.replaced === true}
          onLine={(line) => editor.current?.showLine(line)}
        />
      )}
      <YamlText
        ref={editor}
        label={t({ zh: '产业链文件内容', en: 'Text of the chain file' })}
        text={draft}
        marked={problems.flatMap((problem) => problem.line ?? [])}
        onChange={change}
      />
    </>
  );
}
