// Whom a fact speaks of, as the registers know it. Pure: what they hold is looked up by whoever asks.
import type { Fact, FactParty } from '../schema/fact.ts';
import type { EntityKind } from '../schema/stage.ts';
import { isHome, isHomeProvince, speaksOfCluster } from './home.ts';
import type { Home } from './home.ts';
import type { Surroundings } from './near.ts';

export interface Subject {
  kind: EntityKind;
  /** Null: nobody in the registers. */
  entityId: number | null;
  /** As the text calls it; '' where it does not. */
  name: string;
}

export interface Registered {
  /** By whole name; undefined too where several go by it. */
  enterprise(name: string): number | undefined;
  /** By name, or as the only one of its owner with that total. */
  project(wanted: {
    name: string | null;
    owner: string | null;
    total: string | null;
  }): number | undefined;
  /** The cluster's own entity, once a record speaks of it. */
  cluster: number | undefined;
}

export function chooseSubject(
  fact: Fact,
  around: Surroundings,
  home: Home,
  registered: Registered,
): Subject {
  const company = companyOf(fact);
  switch (fact.kind) {
    case 'indicator':
      if (company) return enterprise(company, registered);
      return ofClusterAlone(fact, around, home) ? itself(home, registered) : elsewhere(fact);
    case 'certification':
    case 'award':
    case 'ranking':
      if (company) return enterprise(company, registered);
      return ofHome(fact, around, home) ? itself(home, registered) : elsewhere(fact);
    case 'founding': {
      const { subject } = fact;
      if (subject && /(?:公司|集团|厂|合作社|企业)$/.test(subject.words))
        return enterprise(subject, registered);
      return ofHome(fact, around, home) ? itself(home, registered) : elsewhere(fact);
    }
    case 'policy':
    case 'forum':
      return ofHome(fact, around, home) ? itself(home, registered) : elsewhere(fact);
    default:
      if (fact.batch)
        return ofHome(fact, around, home) ? itself(home, registered) : elsewhere(fact);
      return project(fact, company, registered);
  }
}

/** The company of the fact: the first that the text names. */
export function companyOf(fact: Fact): FactParty | undefined {
  return fact.parties.find(({ role }) => role === 'company');
}

function enterprise(
  { words, ref }: { words: string; ref: string | null },
  registered: Registered,
): Subject {
  const entityId = numberOf(ref) ?? registered.enterprise(words) ?? null;
  return { kind: 'enterprise', entityId, name: words };
}

function project(fact: Fact, company: FactParty | undefined, registered: Registered): Subject {
  const name = fact.project?.words ?? null;
  const own = numberOf(fact.project?.ref ?? null);
  const total =
    fact.amounts.find(({ role, upper }) => role === 'investment' && upper === undefined)?.value ??
    null;
  const entityId = own ?? registered.project({ name, owner: company?.words ?? null, total });
  const called = name ?? (company ? `${company.words}项目` : '');
  return { kind: 'project', entityId: entityId ?? null, name: called };
}

function itself({ name }: Home, { cluster }: Registered): Subject {
  return { kind: 'cluster', entityId: cluster ?? null, name };
}

/** Another place or cluster, or one that is not said: nothing that the cluster's own figures could take in. */
function elsewhere({ subject, place }: Fact): Subject {
  return { kind: 'cluster', entityId: null, name: subject?.words ?? place?.words ?? '' };
}

/** A figure of 衡阳市 is the city's, not the cluster's: only words that name the cluster do. */
function ofClusterAlone(
  { subject, place, selector }: Fact,
  around: Surroundings,
  home: Home,
): boolean {
  const code = numberOf(place?.ref ?? null);
  if (code !== undefined && !isHomeProvince(home, code)) return false;
  if (subject) return speaksOfCluster(subject.words, home);
  if (speaksOfCluster(selector.exact, home)) return true;
  return place === null && speaksOfCluster(around.paragraph, home);
}

/** What is held, signed or founded in a home city, or for the cluster. */
function ofHome(fact: Fact, around: Surroundings, home: Home): boolean {
  const { place, subject, selector } = fact;
  if (subject && speaksOfCluster(subject.words, home)) return true;
  if (speaksOfCluster(selector.exact, home)) return true;
  const code = numberOf(place?.ref ?? null);
  if (code !== undefined) return isHome(home, code);
  if (place) return false;
  const places = around.names.filter(
    ({ kind, start, end }) => kind === 'place' && start >= around.start && end <= around.end,
  );
  if (places.length > 0) return places.some(({ ref }) => isHome(home, Number(ref)));
  return speaksOfCluster(around.paragraph, home);
}

function numberOf(ref: string | null): number | undefined {
  return ref !== null && /^\d{1,15}$/.test(ref) ? Number(ref) : undefined;
}
