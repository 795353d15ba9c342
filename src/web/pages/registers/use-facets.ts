import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Facets } from '../../../schema/register.ts';
import type { Register } from '../../../schema/stage.ts';
import { getChain, getFacets } from '../../api.ts';
import { formatCount } from '../../format/count.ts';
import { formatValue } from '../../format/value.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import type { RegisterSearch } from './register-search.ts';
import { toFilter } from './use-register-rows.ts';

interface Option {
  value: string;
  label: string;
}

/** Names of the chain's segments by id. */
export function useSegmentNames(): (id: string) => string {
  const t = useText();
  const { cluster } = useView();
  const chain = useQuery({
    queryKey: ['chain', cluster],
    queryFn: () => getChain(cluster),
    staleTime: 300_000,
  });
  return (id) => {
    const segment = chain.data?.segments.find((one) => one.id === id);
    return segment ? t(segment) : id;
  };
}

/** Choices with their counts, most first; a chosen value stays listed even when it leaves nothing. */
export function useFacetOptions(
  register: Register,
  search: RegisterSearch,
): Record<keyof Facets, Option[]> & { loading: boolean } {
  const { cluster, asOf } = useView();
  const { language } = useLanguage();
  const nameSegment = useSegmentNames();
  const filter = toFilter(search, asOf);
  const facets = useQuery({
    queryKey: ['facets', cluster, register, filter],
    queryFn: () => getFacets(cluster, register, filter),
    placeholderData: keepPreviousData,
  });
  const nameOf = (key: keyof Facets, value: string): string => {
    if (key === 'segment') return nameSegment(value);
    return key === 'stage' ? formatValue('stage', value, language) : value;
  };
  const list = (key: keyof Facets): Option[] => {
    const found = (facets.data?.[key] ?? []).filter((facet) => facet.value !== '');
    const chosen = search[key];
    const options = found.map(({ value, count }) => ({
      value,
      label: `${nameOf(key, value)} (${formatCount(count)})`,
    }));
    if (chosen && !found.some((facet) => facet.value === chosen))
      options.unshift({ value: chosen, label: nameOf(key, chosen) });
    return options;
  };
  return {
    city: list('city'),
    district: list('district'),
    segment: list('segment'),
    stage: list('stage'),
    loading: facets.isLoading,
  };
}
