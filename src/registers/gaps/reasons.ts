// The reasons of a class in words, each with what a reader opens to check it.
import { CONCENTRATED, THIN } from '../../chain/gaps/classify.ts';
import type { ReasonCode, Standing } from '../../chain/gaps/classify.ts';
import type { GapReason, ProofLink } from '../../schema/gaps.ts';
import { pickLargest } from '../../util/pick-largest.ts';
import type { GapModel } from './gap-model.ts';
import { percent, yuanWords } from './yuan.ts';

/** Names in a sentence stand without what their brackets explain. */
export function shortName(zh: string): string {
  return zh.replace(/[（(].*?[）)]/g, '').trim() || zh;
}

const NAMED = 3;

type Words = Omit<GapReason, 'code'>;

export function sayReasons(
  model: GapModel,
  v: number,
  codes: readonly ReasonCode[],
  standing: Standing,
): GapReason[] {
  return codes.map((code) => ({ code, ...say(code, model, v, standing) }));
}

function say(code: ReasonCode, model: GapModel, v: number, of: Standing): Words {
  const { facts } = model;
  const segment = model.chain.segments[v]!;
  const makers: ProofLink = { to: 'register', register: 'existing', segment: segment.id };
  switch (code) {
    case 'verdict': {
      const { by = '', note = '', at = '' } = facts.verdicts.get(segment.id) ?? {};
      const day = new Date(at).toISOString().slice(0, 10);
      return {
        zh: `人工判定本地无企业生产（${by}，${day}${note ? `：${note}` : ''}）`,
        en: `Ruled missing by ${by} on ${day}${note ? `: ${note}` : ''}`,
        links: [],
      };
    }
    case 'searched': {
      const { enterprises, local, sources } = facts.directory;
      return {
        zh: `已检索名录 ${enterprises} 家企业（其中本集群各市 ${local} 家），没有一家本地企业生产`,
        en: `A directory of ${enterprises} enterprises, ${local} of them in the cluster's cities, was searched: nobody local makes it`,
        links: sources.map(({ sourceId, title }) => ({ to: 'source', sourceId, title })),
      };
    }
    case 'none':
      return {
        zh: '现有企业库中没有企业生产（没有证据，不等于没有）',
        en: 'No maker on record: no evidence, not absence',
        links: [makers],
      };
    case 'found-here':
      return {
        zh: `名录中有 ${of.listedHere} 家本地企业可能生产，尚未入库，待核实`,
        en: `The directory lists ${of.listedHere} local enterprises that may make it and stand in no register`,
        links: [{ to: 'register', register: 'directory', segment: segment.id }],
      };
    case 'sole':
      return { zh: '仅 1 家在册企业', en: 'A single maker on record', links: [makers] };
    case 'makers':
      return {
        zh: `${of.makers} 家在册企业`,
        en: `${of.makers} makers on record`,
        links: [makers],
      };
    case 'concentrated': {
      const hhi = (of.hhi ?? 0).toFixed(2);
      return {
        zh: `已知营收的 ${of.known} 家高度集中，HHI ${hhi} > ${CONCENTRATED}`,
        en: `Revenue of the ${of.known} with known revenue is concentrated: HHI ${hhi} > ${CONCENTRATED}`,
        links: [makers],
      };
    }
    case 'low-lq': {
      const lq = (of.lq ?? 0).toFixed(2);
      return {
        zh: `企业数的区位商 ${lq} < ${THIN}`,
        en: `Location quotient by number of enterprises ${lq} < ${THIN}`,
        links: [makers, { to: 'register', register: 'directory', segment: segment.id }],
      };
    }
    case 'low-supply':
      return saySupply(of, makers);
    case 'single-point':
      return sayStops(model, v);
    case 'no-outside':
      return {
        zh: '外地也没有已知的生产企业，也未注明可以进口',
        en: 'No maker is known elsewhere either, and no recipe says that it can be imported',
        links: [{ to: 'register', register: 'directory', segment: segment.id }],
      };
    case 'needed':
      return sayDependents(model, v);
  }
}

function saySupply({ supply }: Standing, makers: ProofLink): Words {
  if (supply?.basis === 'spend') {
    const rate = percent(supply.rate);
    return {
      zh: `本地配套率 ${rate}（按 ${supply.enterprises} 家企业的采购额）`,
      en: `${rate} of purchases are local, by ${supply.enterprises} enterprises whose purchases are known`,
      links: [makers],
    };
  }
  const { filled = 0, slots = 0 } = supply ?? {};
  return {
    zh: `本地配套率低：最易配齐的配方 ${slots} 项投入中本地有 ${filled} 项（按投入项，未按金额）`,
    en: `Of the ${slots} inputs of its best recipe ${filled} are made here (by slots, not by spend)`,
    links: [makers],
  };
}

function sayStops({ chain, analysis }: GapModel, v: number): Words {
  const stopped = analysis.stoppedBy(v);
  const largest = pickLargest(stopped, NAMED, (w) => analysis.facts.segments[w]!.revenue);
  const money = yuanWords(analysis.stopsOf(v));
  const named = largest.flatMap((w) => chain.segments[w] ?? []);
  const more = stopped.length > NAMED;
  return {
    zh: `下游的${named.map((s) => `“${shortName(s.zh)}”`).join('')}${more ? `等 ${stopped.length} 个环节` : ''}有企业在产，任何配方都离不开它，涉及营收 ${money.zh}`,
    en: `Every recipe of ${named.map((s) => s.en).join(', ')}${more ? ` and ${stopped.length - NAMED} more` : ''}, made here with ${money.en} of revenue, needs it`,
    links: named.map(({ id }) => ({ to: 'register', register: 'existing', segment: id })),
  };
}

function sayDependents({ chain, analysis }: GapModel, v: number): Words {
  const worth = ({ segment, share }: { segment: number; share: number }): number =>
    share * analysis.facts.segments[segment]!.revenue;
  const dependents = analysis.dependentsOn(v);
  const named = pickLargest(dependents, NAMED, worth).flatMap(
    ({ segment }) => chain.segments[segment] ?? [],
  );
  const more = dependents.length > NAMED;
  const money = yuanWords(analysis.stakeOf(v));
  return {
    zh: `下游的${named.map((s) => `“${shortName(s.zh)}”`).join('')}${more ? `等 ${dependents.length} 个环节` : ''}要用它（有的配方可以替代），按配方折算依赖营收 ${money.zh}`,
    en: `${named.map((s) => s.en).join(', ')}${more ? ` and ${dependents.length - NAMED} more` : ''} use it, some with alternatives; ${money.en} of their revenue depends on it by recipe`,
    links: named.map(({ id }) => ({ to: 'register', register: 'existing', segment: id })),
  };
}
