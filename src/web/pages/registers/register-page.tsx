import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useCallback } from 'react';
import { kindOfRegister, registerNames } from '../../../schema/stage.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { FilterBar } from './filter-bar.tsx';
import { PhoneFilters } from './phone-filters.tsx';
import { RegisterCards } from './register-cards.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { readRegisterSearch } from './register-search.ts';
import type { RegisterSearch } from './register-search.ts';
import { RegisterTools } from './register-tools.tsx';
import './register.css';
import { useColumns } from './use-columns.ts';
import { useRegisterTotal } from './use-register-rows.ts';

const noFilter: RegisterSearch = {
  q: undefined,
  city: undefined,
  district: undefined,
  segment: undefined,
  stage: undefined,
  conflicts: undefined,
  source: undefined,
};

export function RegisterPage() {
  const t = useText();
  const phone = usePhone();
  const navigate = useNavigate();
  const { cluster, asOf } = useView();
  const { register } = useParams({ from: '/$cluster/registers/$register' });
  const search = readRegisterSearch({
    ...useSearch({ from: '/$cluster/registers/$register' }),
  });
  const { total, stale, error, retry } = useRegisterTotal(register, search);
  const columns = useColumns(register);
  const change = useCallback(
    (part: Partial<RegisterSearch>) =>
      void navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => ({ ...previous, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const filtered = Object.keys(noFilter).some((key) => search[key as keyof RegisterSearch]);
  const place = JSON.stringify([cluster, asOf, register, search]);
  const enterprise = kindOfRegister(register) === 'enterprise';
  const count = total === undefined ? '' : formatCount(total);
  const note = enterprise
    ? t({ zh: `${filtered ? '筛选出' : '共'} ${count} 家`, en: `${count} enterprises` })
    : t({ zh: `${filtered ? '筛选出' : '共'} ${count} 个`, en: `${count} projects` });

  const list = () => {
    if (error) return <Problem error={error} retry={retry} />;
    if (total === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
    if (total === 0 && filtered)
      return (
        <EmptyNote
          title={t({ zh: '没有符合筛选条件的记录。', en: 'Nothing matches these filters.' })}
        >
          <Button onClick={() => change(noFilter)}>
            {t({ zh: '清除筛选', en: 'Clear filters' })}
          </Button>
        </EmptyNote>
      );
    if (total === 0)
      return (
        <EmptyNote
          title={
            asOf
              ? t({ zh: '这一天还没有数据。', en: 'There was no data yet on that day.' })
              : t({ zh: '这个库还是空的。', en: 'This register is empty.' })
          }
        >
          {asOf ? (
            <Link
              to="/$cluster/registers/$register"
              params={{ cluster, register }}
              search={{ ...search, asOf: undefined }}
            >
              {t({ zh: '回到今天', en: 'Back to today' })}
            </Link>
          ) : (
            <Link to="/$cluster/import" params={{ cluster }}>
              {t({ zh: '导入第一份名录', en: 'Import the first list' })}
            </Link>
          )}
        </EmptyNote>
      );
    const common = { register, search, total, place };
    return phone ? (
      <RegisterCards key={place} {...common} />
    ) : (
      <RegisterGrid key={place} {...common} columns={columns.shown} />
    );
  };

  return (
    <div className="page register-page">
      <PageHead title={t(registerNames[register])} note={total === undefined ? '\u00a0' : note}>
        <RegisterTools register={register} search={search} columns={columns} phone={phone} />
      </PageHead>
      {phone ? (
        <PhoneFilters register={register} search={search} onChange={change} />
      ) : (
        <FilterBar register={register} search={search} onChange={change} />
      )}
      <div className="register-body" aria-busy={stale} data-stale={stale || undefined}>
        {list()}
      </div>
    </div>
  );
}
