import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import type { ChangePress } from './use-press.ts';
import { usePressFacets } from './use-press.ts';
import { noFilters } from './press-search.ts';
import type { PressSearch } from './press-search.ts';

/** Categories that the archive holds, in the order readers know; others after them, the fullest first. */
export function orderCategories(
  known: readonly { value: string; count: number }[],
  chosen: string | undefined,
): string[] {
  const names = known.filter(({ value }) => value !== '').map(({ value }) => value);
  if (chosen && !names.includes(chosen)) names.push(chosen);
  const rank = (name: string) => {
    const at = usual.indexOf(name);
    return at < 0 ? usual.length : at;
  };
  return names.sort((a, b) => rank(a) - rank(b));
}
const usual = ['国内', '国际', '财经', '产业', '科技', '地方'];

/** 全部 · 国内 · 国际 …, each with what the question finds there. */
export function CategoryTabs({ search, onChange }: { search: PressSearch; onChange: ChangePress }) {
  const t = useText();
  const all = usePressFacets({ ...search, ...noFilters }, []);
  const found = usePressFacets(search, ['category']);
  const counts = new Map(found.data?.category.map(({ value, count }) => [value, count]));
  const tab = (name: string, value: string | undefined, count: number | undefined) => (
    <button
      key={name}
      type="button"
      className="category-tab"
      aria-pressed={search.category === value}
      onClick={() => onChange({ category: value })}
    >
      {name}
      <span className="category-count">{count === undefined ? ' ' : formatCount(count)}</span>
    </button>
  );
  return (
    <div className="category-tabs" role="group" aria-label={t({ zh: '类别', en: 'Category' })}>
      {tab(t({ zh: '全部', en: 'All' }), undefined, found.data?.total)}
      {orderCategories(all.data?.category ?? [], search.category).map((name) =>
        tab(name, name, found.data && (counts.get(name) ?? 0)),
      )}
    </div>
  );
}
