import { InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { Warning } from '../../../../schema/proposal.ts';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../text/language.tsx';
import { useOpenFigure } from '../../../use-view.ts';
import { warningTones } from './fact-words.ts';

/** What a person should know before deciding, each with the figure that it speaks of. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  const t = useText();
  const open = useOpenFigure();
  if (warnings.length === 0) return null;
  return (
    <ul className="fact-warnings" aria-label={t({ zh: '请留意', en: 'Take note' })}>
      {warnings.map((warning) => {
        const { code, entityId, key } = warning;
        const tone = warningTones[code];
        return (
          <li key={`${code} ${key ?? ''} ${warning.recordId ?? ''} ${warning.zh}`} data-tone={tone}>
            <Icon of={tone === 'muted' ? InfoCircleOutlined : WarningFilled} />
            <span>
              {t(warning)}
              {entityId !== undefined && key !== undefined && (
                <button type="button" className="text-button" onClick={() => open(entityId, key)}>
                  {t({ zh: '看这个数', en: 'See that figure' })}
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
