import type { Selectable } from 'kysely';
import type { FlowCounts, FlowKey, FlowRow, FlowState } from '../../domain/flow';
import { batches } from './batches';
import type { Connections } from './connections';
import { readJson } from './read-json';
import type { FlowTable } from './schema';
import { NO_FLOWS, skillTotals } from './skill-totals';
import type { FlowStore, FlowTally, SkillTotals } from './store';

/** Flows of a statement: 500 rows are written in some milliseconds, and their values fit every limit of a statement. */
const BATCH_SIZE = 500;

export class SqlFlowStore implements FlowStore {
  constructor(private readonly connections: Connections) {}

  async add(flows: Pick<FlowRow, 'run' | 'skill' | 'seed' | 'position' | 'given'>[]): Promise<void> {
    for await (const batch of batches(flows, BATCH_SIZE)) {
      const rows = batch.map(({ run, skill, seed, position, given }) => ({
        run,
        skill,
        seed,
        position,
        given,
        ...WAITING,
      }));
      await this.connections.writer
        .insertInto('flows')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }

  async get({ run, skill, seed }: FlowKey): Promise<FlowRow | null> {
    const row = await this.#inState(run).where('skill', '=', skill).where('seed', '=', seed).executeTakeFirst();
    return row === undefined ? null : toFlow(row);
  }

  async waiting(run: string, limit: number): Promise<FlowRow[]> {
    const next = this.#inState(run, 'waiting').orderBy('position').orderBy('skill').limit(limit);
    return (await next.execute()).map(toFlow);
  }

  async open(run: string): Promise<FlowRow[]> {
    return (await this.#inState(run, 'open').orderBy('position').orderBy('skill').execute()).map(toFlow);
  }

  async markOpen(flows: FlowKey[]): Promise<void> {
    for (const { run, skill, seeds } of bySkill(flows)) {
      for await (const batch of batches(seeds, BATCH_SIZE)) {
        await this.connections.writer
          .updateTable('flows')
          .set({ state: 'open' })
          .where('run', '=', run)
          .where('skill', '=', skill)
          .where('seed', 'in', batch)
          .where('state', '=', 'waiting')
          .execute();
      }
    }
  }

  async markFailed({ run, skill, seed }: FlowKey, note: string): Promise<void> {
    await this.connections.writer
      .updateTable('flows')
      .set({ state: 'failed', note })
      .where('run', '=', run)
      .where('skill', '=', skill)
      .where('seed', '=', seed)
      .where('state', '!=', 'ended')
      .execute();
  }

  async count(run: string): Promise<FlowTally> {
    const counts = { ...NO_FLOWS };
    const rows = await this.connections.reader
      .selectFrom('flows')
      .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
      .where('run', '=', run)
      .groupBy('state')
      .execute();
    for (const { state, count } of rows) {
      counts[state] = count;
      counts.total += count;
    }
    return counts;
  }

  async countOpen(run: string): Promise<number> {
    const { open } = await this.connections.reader
      .selectFrom('flows')
      .select(({ fn }) => fn.countAll<number>().as('open'))
      .where('run', '=', run)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    return open;
  }

  async anyLeft(run: string): Promise<boolean> {
    for (const state of ['open', 'waiting'] as const)
      if ((await this.#inState(run, state).limit(1).executeTakeFirst()) !== undefined) return true;
    return false;
  }

  totals(run: string): Promise<SkillTotals[]> {
    return skillTotals(this.connections.reader, run);
  }

  #inState(run: string, state?: FlowState) {
    const flows = this.connections.reader.selectFrom('flows').selectAll().where('run', '=', run);
    return state === undefined ? flows : flows.where('state', '=', state);
  }
}

const WAITING = { state: 'waiting', instructions: null, counts: null, note: null } as const;

function bySkill(flows: FlowKey[]): { run: string; skill: string; seeds: string[] }[] {
  const groups = new Map<string, { run: string; skill: string; seeds: string[] }>();
  for (const { run, skill, seed } of flows) {
    const key = `${run}/${skill}`;
    const group = groups.get(key) ?? { run, skill, seeds: [] };
    group.seeds.push(seed);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function toFlow({ instructions: _, retried, ...row }: Selectable<FlowTable>): FlowRow {
  return { ...row, retried: retried !== 0, counts: row.counts === null ? null : readJson<FlowCounts>(row.counts) };
}
