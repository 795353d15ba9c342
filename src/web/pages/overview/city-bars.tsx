import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../schema/overview.ts';
import type { Register } from '../../../schema/stage.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

type City = Overview['cities'][number];

/** Cities ranked by how many enterprises and projects stand there; the register with most of them opens. */
export function CityBars({ cities, limit }: { cities: City[]; limit: number }) {
  const t = useText();
  const { cluster } = useView();
  const ranked = cities
    .map((city) => {
      const parts: { register: Register; count: number }[] = [
        { register: 'existing', count: city.existing },
        { register: 'target', count: city.target },
        { register: 'building', count: city.building },
        { register: 'planned', count: city.planned },
      ];
      const total = parts.reduce((sum, part) => sum + part.count, 0);
      const [first] = parts.toSorted((a, b) => b.count - a.count);
      return { city: city.city, total, register: first?.register ?? 'existing' };
    })
    .toSorted((a, b) => b.total - a.total)
    .slice(0, limit);
  const most = ranked[0]?.total ?? 0;
  if (most === 0) return null;
  return (
    <ol className="city-bars">
      {ranked.map(({ city, total, register }) => (
        <li key={city}>
          <Link to="/$cluster/registers/$register" params={{ cluster, register }} search={{ city }}>
            <span>{city || t({ zh: '未注明', en: 'Not given' })}</span>
            <span className="bar-track">
              <span className="bar-fill" style={{ width: `${(total / most) * 100}%` }} />
            </span>
            <span className="number">{formatCount(total)}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
