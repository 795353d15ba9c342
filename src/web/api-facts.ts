// 待审事实: what the screens ask about proposed facts, the rules that decide them, and the model that proposes.
import type { z } from 'zod';
import type {
  AcceptRequest,
  ModelState,
  Proposal,
  ProposalPage,
  ProposalQuery,
  RejectRequest,
  Rule,
  ruleRequestSchema,
} from '../schema/proposal.ts';
import { askAt, writeQuery } from './api.ts';

/** A rule as a form sends it: what is left out stands at its usual value. */
export type RuleDraft = z.input<typeof ruleRequestSchema>;

function post(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

export function getFacts(cluster: string, query: Partial<ProposalQuery>): Promise<ProposalPage> {
  return askAt(cluster, `/facts${writeQuery(query)}`);
}

export function getFact(cluster: string, factId: number): Promise<Proposal> {
  return askAt(cluster, `/facts/${factId}`);
}

export function acceptFact(
  cluster: string,
  factId: number,
  request: AcceptRequest,
): Promise<Proposal> {
  return askAt(cluster, `/facts/${factId}/accept`, post(request));
}

export function rejectFact(
  cluster: string,
  factId: number,
  request: RejectRequest,
): Promise<Proposal> {
  return askAt(cluster, `/facts/${factId}/reject`, post(request));
}

/** Takes a decision back: the record that it made goes. */
export function reopenFact(cluster: string, factId: number, by: string): Promise<Proposal> {
  return askAt(cluster, `/facts/${factId}/reopen`, post({ by }));
}

/** Reads the articles that were not read yet. */
export async function gatherFacts(cluster: string): Promise<void> {
  await askAt(cluster, '/facts/gather', post({}));
}

export async function getFactRules(cluster: string): Promise<Rule[]> {
  return (await askAt<{ rules: Rule[] }>(cluster, '/fact-rules')).rules;
}

export function addFactRule(cluster: string, rule: RuleDraft): Promise<Rule> {
  return askAt(cluster, '/fact-rules', post(rule));
}

/** What a rule would decide, before it is one. */
export function previewFactRule(
  cluster: string,
  rule: RuleDraft,
): Promise<{ matches: number; sample: Proposal[] }> {
  return askAt(cluster, '/fact-rules/preview', post(rule));
}

export function applyFactRule(
  cluster: string,
  ruleId: number,
  by: string,
): Promise<{ decided: number }> {
  return askAt(cluster, `/fact-rules/${ruleId}/apply`, post({ by }));
}

export function stopFactRule(cluster: string, ruleId: number): Promise<Rule> {
  return askAt(cluster, `/fact-rules/${ruleId}`, { method: 'DELETE' });
}

export function getFactModel(cluster: string): Promise<ModelState> {
  return askAt(cluster, '/fact-model');
}

/** Has the model read one page. */
export async function askFactModel(cluster: string, snapshotId: number): Promise<void> {
  await askAt(cluster, '/fact-model/propose', post({ snapshotId }));
}
