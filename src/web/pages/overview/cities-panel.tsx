import type { Overview } from '../../../schema/overview.ts';
import { useText } from '../../text/language.tsx';
import { CityBars } from './city-bars.tsx';
import { CityMap } from './city-map.tsx';
import { findCityPlace } from './city-places.ts';

export function CitiesPanel({ overview }: { overview: Overview }) {
  const t = useText();
  const home = overview.cities.filter((city) => city.home);
  const others = overview.cities.filter((city) => !city.home);
  const mapped = home.length > 0 && home.every((city) => findCityPlace(city.city));
  return (
    <section className="panel cities" aria-labelledby="cities">
      <h2 id="cities">{t({ zh: '城市分布', en: 'Cities' })}</h2>
      {mapped ? <CityMap cities={home} /> : <CityBars cities={overview.cities} limit={12} />}
      {mapped && others.length > 0 && (
        <>
          <h3>{t({ zh: '集群之外的城市', en: 'Cities outside the cluster' })}</h3>
          <CityBars cities={others} limit={5} />
        </>
      )}
    </section>
  );
}
