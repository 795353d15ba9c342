import { Alert, Button } from 'antd';
import type { ChainProblem } from '../../../schema/chain.ts';
import { useText } from '../../text/language.tsx';

/** What is wrong with the file; each line number leads to its line. */
export function ChainProblems({
  problems,
  replaced,
  onLine,
}: {
  problems: readonly ChainProblem[];
  replaced: boolean;
  onLine: (line: number) => void;
}) {
  const t = useText();
  const count = problems.length;
  return (
    <Alert
      type={replaced ? 'warning' : 'error'}
      showIcon
      title={
        replaced
          ? t({ zh: `已更换，另有 ${count} 处提醒`, en: `Replaced, with ${count} warnings` })
          : t({
              zh: `有 ${count} 处问题，没有更换，原来的产业链不变`,
              en: `${count} problems; nothing was replaced`,
            })
      }
      description={
        <ol className="chain-problems">
          {problems.map((problem) => (
            <li key={`${problem.line}:${problem.en}`}>
              {problem.line != null && (
                <Button
                  type="link"
                  size="small"
                  className="plain-link"
                  onClick={() => onLine(problem.line ?? 1)}
                >
                  {t({ zh: `第 ${problem.line} 行`, en: `Line ${problem.line}` })}
                </Button>
              )}
              <span>
                {problem.severity === 'warning' && t({ zh: '提醒：', en: 'Warning: ' })}
                {t(problem)}
              </span>
            </li>
          ))}
        </ol>
      }
    />
  );
}
