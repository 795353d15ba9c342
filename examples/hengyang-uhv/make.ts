// Writes the sample cluster's workbooks beside this file: npx tsx examples/hengyang-uhv/make.ts
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeChangsha, writeHengyang, writeXiangtan, writeZhuzhou } from './make/city-books.ts';
import { makeDirectory, writeDirectory, type Listed } from './make/directory.ts';
import { makeEnterprises, type Enterprise } from './make/enterprises.ts';
import { writeIndicators } from './make/indicators.ts';
import { makeBrands } from './make/names.ts';
import type { CityKey } from './make/places.ts';
import { writeProjects } from './make/project-books.ts';
import { makeProjects, type Projects } from './make/projects.ts';
import { writePurchases } from './make/purchases.ts';
import { Chance } from './make/random.ts';
import { writeSecondSource } from './make/second-source.ts';
import { makeTargets, writeTargets, type Target } from './make/targets.ts';

/** Any other number gives another sample that keeps the same rules. */
const seed = 20231228;

export interface Sample {
  enterprises: Enterprise[];
  targets: Target[];
  projects: Projects;
  listed: Listed[];
}

/** Writes every workbook into `folder` and gives what stands in them. */
export function writeSample(folder: string): Sample {
  const brands = makeBrands(new Chance(seed + 3));
  const enterprises = makeEnterprises(seed, brands);
  const targets = makeTargets(seed + 1, brands.slice(enterprises.length));
  const projects = makeProjects(seed + 2, enterprises, targets);
  const rest = brands.slice(enterprises.length + targets.length);
  const listed = makeDirectory(seed + 4, enterprises, rest);
  const of = (city: CityKey) => enterprises.filter((e) => e.city === city);
  // A chance of its own for every file: a change in one leaves the others as they are.
  writeHengyang(folder, of('hengyang'), new Chance(seed + 11));
  writeChangsha(folder, of('changsha'), new Chance(seed + 12));
  writeZhuzhou(folder, of('zhuzhou'), new Chance(seed + 13));
  writeXiangtan(folder, of('xiangtan'), new Chance(seed + 14));
  writeSecondSource(folder, enterprises, new Chance(seed + 15));
  writeIndicators(folder);
  writeTargets(folder, targets);
  writeProjects(folder, projects, new Chance(seed + 16));
  writeDirectory(folder, listed);
  writePurchases(folder, enterprises, new Chance(seed + 17));
  return { enterprises, targets, projects, listed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { enterprises, targets } = writeSample(dirname(fileURLToPath(import.meta.url)));
  console.log(`${enterprises.length} enterprises, ${targets.length} targets`);
}
