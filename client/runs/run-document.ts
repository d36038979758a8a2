import type { BudgetState } from '../../domain/budget';
import { effectiveLimits } from '../../domain/limits';
import type { LaunchedSkill, RunRecord } from '../../domain/run';
import { sumOfUsage } from '../../domain/usage';
import type { SpendTotals } from '../../services/store/journal-entry';
import type { Control, SkillTotals, Store } from '../../services/store/store';
import type { BlockDocument, RunDocument, ShownRunState, SkillProgress, SpendingDocument } from '../documents';
import { projectedRest } from '../reports/projected-rest';

/** A run as the store knows it now. Needs no server; reads counters, never rows by the million. */
export async function runDocument(store: Store, record: RunRecord, ui: string | null): Promise<RunDocument> {
  const { name, definition, startedAt, endedAt, failure } = record;
  const [flows, samples, totals, spent, blocked, control, money] = await Promise.all([
    store.flows.count(name),
    store.samples.count(name),
    store.flows.totals(name),
    store.journal.spent(name),
    blockedBy(store, record),
    store.controls.get(name),
    store.budgets.state(name),
  ]);
  const { input, output, usd } = sumOfUsage(spent);
  return {
    name,
    state: shownState(record, control, blocked),
    startedAt,
    endedAt,
    flows: { total: flows.total, done: flows.ended + flows.failed, failed: flows.failed },
    samples,
    skills: definition.skills.map((skill) => progressOf(skill, totals)),
    calls: { made: sum(spent, 'made'), journaled: sum(spent, 'journaled'), failed: sum(spent, 'failed') },
    tokens: { input, output },
    usd,
    usdUnsettled: money?.unsettled.usd ?? 0,
    budget: money && budgetDocument(money),
    spending: spent.map(spendingDocument),
    projected: projectedRest(flows, spent),
    blocked,
    limits: effectiveLimits(definition, control),
    failure,
    ui,
  };
}

function budgetDocument({ budget, spent, reserved, unsettled }: BudgetState): RunDocument['budget'] {
  return { ...budget, spent, reserved, unsettled };
}

function spendingDocument({ skill, stage, role, model, usd, ...sums }: SpendTotals): SpendingDocument {
  const { made, journaled, failed, inputTokens: input, outputTokens: output } = sums;
  return { skill, stage, role, model, calls: { made, journaled, failed }, tokens: { input, output }, usd };
}

/** A paused run is paused, whatever else would block it. */
export function shownState(
  { state }: RunRecord,
  control: Control | null,
  blocked: readonly BlockDocument[],
): ShownRunState {
  if (state !== 'running') return state;
  if (control?.paused) return 'paused';
  return blocked.length > 0 ? 'blocked' : state;
}

/** What stops a running run; an ended one is stopped by nothing. */
export async function blockedBy(store: Store, { name, state, startedAt }: RunRecord): Promise<BlockDocument[]> {
  if (state !== 'running') return [];
  const blocks = await store.blocks.list(name);
  const known = blocks.map(({ model, reason, passes, since }) => ({ model, reason, passes, since }));
  if (await store.workers.anyAlive()) return known;
  return [{ model: null, reason: 'no worker', passes: false, since: startedAt }, ...known];
}

function progressOf({ definition }: LaunchedSkill, totals: readonly SkillTotals[]): SkillProgress {
  const id = definition.skill;
  const found = totals.find(({ skill }) => skill === id);
  const { kept = 0, rejected = 0, declined = 0, invalid = 0, failed = 0 } = found ?? {};
  return { id, made: kept + rejected, kept, rejected, declined, invalid, failed };
}

function sum(
  spent: readonly SpendTotals[],
  key: 'made' | 'journaled' | 'failed' | 'inputTokens' | 'outputTokens',
): number {
  return spent.reduce((total, entry) => total + entry[key], 0);
}
