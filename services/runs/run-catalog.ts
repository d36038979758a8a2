import type { LaunchedSkill, RunRecord } from '../../domain/run';
import type { Skill } from '../../domain/skill/skill';
import { Prompts } from '../prompts/prompts';
import type { RunStore } from '../store/store';

/** New limits, prices and base URLs of a relaunch are seen by every worker within this time. */
const FRESH_MS = 1_000;

/** A run's record with each skill ready to render its prompts. */
export interface CatalogedRun {
  record: RunRecord;
  skill(id: string): CatalogedSkill | null;
}

export interface CatalogedSkill {
  launched: LaunchedSkill;
  prompts: Prompts;
  /** The skills that it builds on, by id. */
  bases: ReadonlyMap<string, { definition: Skill; prompts: Prompts }>;
}

/** The runs that this worker works for: read from the store once a second at most, rendered skills kept by revision. */
export class RunCatalog {
  private readonly known = new Map<string, { readAt: number; run: CatalogedRun }>();

  constructor(
    private readonly runs: RunStore,
    private readonly now: () => number = Date.now,
  ) {}

  /** Null for a run that the store does not know. */
  async get(name: string): Promise<CatalogedRun | null> {
    const known = this.known.get(name);
    if (known && this.now() - known.readAt < FRESH_MS) return known.run;
    const readAt = this.now();
    const record = await this.runs.get(name);
    if (record === null) return null;
    const same = known !== undefined && known.run.record.revision === record.revision;
    const run = same ? { ...known.run, record } : catalog(record);
    this.known.set(name, { readAt, run });
    return run;
  }
}

function catalog(record: RunRecord): CatalogedRun {
  const { skills, language } = record.definition;
  const byId = new Map(
    skills.map((launched) => [
      launched.definition.skill,
      {
        launched,
        prompts: new Prompts(launched.definition, language),
        bases: new Map(
          (launched.bases ?? []).map((definition) => [
            definition.skill,
            { definition, prompts: new Prompts(definition, language) },
          ]),
        ),
      },
    ]),
  );
  return { record, skill: (id) => byId.get(id) ?? null };
}
