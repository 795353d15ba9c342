import { UndoOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Source } from '../../../schema/source.ts';
import { ApiError, undoSource } from '../../api.ts';
import { Icon } from '../../components/icon.tsx';
import { useNotice } from '../../components/use-notice.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** 撤销导入: asks once, saying what will happen, then refreshes every view. */
export function UndoSource({ source }: { source: Source }) {
  const t = useText();
  const { cluster } = useView();
  const notice = useNotice();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => undoSource(cluster, source.sourceId),
    onSuccess: async () => {
      setAsking(false);
      notice.done(t({ zh: '已撤销导入', en: 'The import was undone' }));
      await queryClient.invalidateQueries();
    },
    onError: (error) => notice.failed(error instanceof ApiError ? t(error) : error.message),
  });
  const records = formatCount(source.records);
  return (
    <>
      <Button danger icon={<Icon of={UndoOutlined} />} onClick={() => setAsking(true)}>
        {t({ zh: '撤销导入', en: 'Undo this import' })}
      </Button>
      <Modal
        open={asking}
        title={t({ zh: '撤销这次导入？', en: 'Undo this import?' })}
        okText={t({ zh: `撤销 ${records} 条记录`, en: `Take back ${records} records` })}
        cancelText={t({ zh: '不撤销', en: 'Keep it' })}
        okButtonProps={{ danger: true }}
        confirmLoading={undo.isPending}
        onOk={() => undo.mutate()}
        onCancel={() => setAsking(false)}
      >
        <ul className="undo-says">
          <li>
            {t({
              zh: `「${source.title}」的 ${records} 条记录不再计入任何视图。`,
              en: `The ${records} records of “${source.title}” leave every view.`,
            })}
          </li>
          <li>
            {t({
              zh: '有其他来源的企业和项目，按其余来源重新归并；只有它一个来源的，从四库里消失。',
              en: 'Enterprises and projects with other sources are folded again from those; those known from this one alone leave the registers.',
            })}
          </li>
          <li>
            {t({
              zh: '原件和这条来源都留着，显示为「已撤销」；要恢复，重新导入原件即可。',
              en: 'The original and this entry stay, shown as undone; to bring it back, import the original again.',
            })}
          </li>
        </ul>
      </Modal>
    </>
  );
}
