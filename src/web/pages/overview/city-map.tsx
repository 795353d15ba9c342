import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../schema/overview.ts';
import { usePhone } from '../../components/use-phone.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { findCityPlace, mapSize, riverPath } from './city-places.ts';

type City = Overview['cities'][number];

/** Area, not radius, grows with the count. */
export function bubbleRadius(count: number, most: number): number {
  return most > 0 ? Math.max(7, 40 * Math.sqrt(count / most)) : 7;
}

function Bubble({ city, most }: { city: City; most: number }) {
  const t = useText();
  const phone = usePhone();
  const { cluster } = useView();
  const place = findCityPlace(city.city);
  if (!place) return null;
  const radius = bubbleRadius(city.existing, most);
  const left = place.side === 'left';
  const x = place.x + (left ? -radius - 8 : radius + 8);
  const projects = city.building + city.planned;
  const counts = t({
    zh: `现有企业 ${formatCount(city.existing)} 家，在建 ${city.building} 个，拟建 ${city.planned} 个`,
    en: `${formatCount(city.existing)} enterprises, ${city.building} projects under construction, ${city.planned} planned`,
  });
  return (
    <Link
      to="/$cluster/registers/$register"
      params={{ cluster, register: 'existing' }}
      search={{ city: city.city }}
      className="city-bubble"
    >
      <title>{`${city.city}：${counts}`}</title>
      <circle cx={place.x} cy={place.y} r={radius} />
      <text x={x} y={place.y - 4} textAnchor={left ? 'end' : 'start'} className="city-name">
        {city.city}
      </text>
      <text x={x} y={place.y + 15} textAnchor={left ? 'end' : 'start'} className="city-count">
        {phone
          ? t({ zh: `${formatCount(city.existing)} 家`, en: formatCount(city.existing) })
          : t({
              zh: `${formatCount(city.existing)} 家 · ${projects} 个项目`,
              en: `${formatCount(city.existing)} · ${projects} projects`,
            })}
      </text>
    </Link>
  );
}

/** The home cities where they lie, sized by their existing enterprises. */
export function CityMap({ cities }: { cities: City[] }) {
  const t = useText();
  const most = Math.max(...cities.map((city) => city.existing));
  const { width, height } = mapSize;
  // The largest bubble is drawn first so that it never hides a smaller one.
  const drawn = cities.toSorted((a, b) => b.existing - a.existing);
  return (
    <figure className="city-map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t({ zh: '城市分布图', en: 'Map of the cities' })}
      >
        <path d={riverPath()} className="river" />
        <text x={124} y={258} className="river-name">
          {t({ zh: '湘江', en: 'Xiang' })}
        </text>
        {drawn.map((city) => (
          <Bubble key={city.city} city={city} most={most} />
        ))}
      </svg>
      <figcaption className="muted">
        {t({
          zh: '示意图，圆的面积表示现有企业数；点击查看名录。',
          en: 'Schematic; area shows existing enterprises. Click for the list.',
        })}
      </figcaption>
    </figure>
  );
}
