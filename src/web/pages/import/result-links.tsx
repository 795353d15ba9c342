import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { refusedUrl } from '../../api.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { useFiles } from './file-store.ts';
import type { StepProps } from './step-props.ts';
import { importRegisterName } from './import-words.ts';

/** Where to go after an import: the next file first, then what entered, then what needs work. */
export function ResultLinks({ item, startOver }: StepProps) {
  const t = useText();
  const { cluster } = useView();
  const [next] = useFiles().files;
  const { counts, source } = item;
  const { register } = source;
  const entered = source.state === 'accepted';
  return (
    <ul className="result-next">
      {next && (
        <li>
          <Button type="primary" onClick={() => startOver(false)}>
            {t({ zh: '核对下一个文件', en: 'Check the next file' })}
          </Button>
          <span className="muted">{next.name}</span>
        </li>
      )}
      {entered && register && register !== 'cluster' && (
        <li>
          <Link to="/$cluster/registers/$register" params={{ cluster, register }}>
            {t({
              zh: `打开${importRegisterName(register).zh}库`,
              en: `Open the register: ${importRegisterName(register).en}`,
            })}
          </Link>
          <span className="muted">
            {t({ zh: '每个值都点得开出处', en: 'Every value opens its proof' })}
          </span>
        </li>
      )}
      {entered && register === 'cluster' && (
        <li>
          <Link to="/$cluster" params={{ cluster }}>
            {t({ zh: '在总览里看集群指标', en: 'See the indicators in the overview' })}
          </Link>
        </li>
      )}
      {entered && counts.review > 0 && (
        <li>
          <Link to="/$cluster/review" params={{ cluster }} search={{ tab: 'same' }}>
            {t({
              zh: `判定 ${formatCount(counts.review)} 对疑似同一家`,
              en: `Judge ${formatCount(counts.review)} possible duplicates`,
            })}
          </Link>
          <span className="muted">
            {t({ zh: '在判定之前各自单列', en: 'Until then they stand apart' })}
          </span>
        </li>
      )}
      {entered && counts.refused > 0 && (
        <li>
          <a href={refusedUrl(cluster, source.sourceId)} download>
            {t({
              zh: `下载 ${formatCount(counts.refused)} 行退回表`,
              en: `Download ${formatCount(counts.refused)} refused rows`,
            })}
          </a>
          <span className="muted">
            {t({
              zh: '每行带退回原因，改好再导入',
              en: 'With the reason of each; mend and import again',
            })}
          </span>
        </li>
      )}
      <li>
        <Link
          to="/$cluster/sources"
          params={{ cluster }}
          search={{ source: String(source.sourceId) }}
        >
          {t({ zh: '看这份来源', en: 'Open this source' })}
        </Link>
        <span className="muted">
          {t({ zh: '列的对应与原件', en: 'Its columns and the original' })}
        </span>
      </li>
      {!next && (
        <li>
          <Button type="link" className="plain-link" onClick={() => startOver(false)}>
            {t({ zh: '再导入文件', en: 'Import more files' })}
          </Button>
        </li>
      )}
    </ul>
  );
}
