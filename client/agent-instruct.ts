import { CONTROLS } from '../domain/contract/controls';
import type { LimitsChange } from '../domain/limits';
import { exportRun } from '../services/dataset/export-run';
import { probe } from '../services/doctor/probe';
import { startServer } from '../services/engine/start-server';
import { stopServer } from '../services/engine/stop-server';
import type { Environment } from '../services/environment';
import type { LadderProbes } from '../services/model/ladder-probes';
import { listModels } from '../services/model/model-list';
import { reportSeeds } from '../services/seeds/report-seeds';
import { loadSkill } from '../services/skills/load-skills';
import { Context } from './context';
import type * as documents from './documents';
import { estimateRun } from './estimate/estimate-run';
import type {
  Client,
  ExportOptions,
  LaunchOptions,
  RefineOptions,
  RetryOptions,
  RunHandle,
  SeedsOptions,
  WorkerOptions,
} from './port';
import { failureGroups } from './reports/failure-groups';
import { inspectSample } from './reports/inspect-sample';
import { listSkills } from './reports/list-skills';
import { modelChecks } from './reports/model-checks';
import { runReport } from './reports/run-report';
import { seedsDocument } from './reports/seeds-document';
import { serverDocument } from './reports/server-document';
import { type RunFile, settingsFor } from './run-file/run-file';
import { changeLimits } from './runs/change-limits';
import { controlRun } from './runs/control-run';
import { deleteRun } from './runs/delete-run';
import { follow } from './runs/follow';
import { contentItem } from './runs/given-artifact';
import { listRuns } from './runs/list-runs';
import { type GivenRun, prepareGiven } from './runs/prepare-given';
import { LEAST_WORDS, prepareRun } from './runs/prepare-run';
import { previewRun } from './runs/preview-run';
import { readInstructions } from './runs/read-instructions';
import { retryRun } from './runs/retry-run';
import { runDocumentWithReasons } from './runs/run-document';
import { stopRun } from './runs/stop-run';
import { workFor } from './runs/work-for';

/**
 * The library: launch runs, follow them, export what they made. Opening one does no I/O; each method opens only what
 * it needs, until `close`. What a user can mend is thrown as `UserError`.
 */
export class AgentInstruct implements Client {
  private readonly context: Context;

  constructor(private readonly environment: Environment) {
    this.context = new Context(environment);
  }

  /** Checks, prepares and starts a run, or goes on with the one of that name. */
  async launch(options: LaunchOptions): Promise<RunHandle> {
    return follow(this.context, await prepareRun(options.file, this.probes(), options.say), options);
  }

  /** The refinement flow (paper §2, step 3) over instructions in a file of JSON lines. */
  async refine({ file, instructions, skill, ...options }: RefineOptions): Promise<RunHandle> {
    const items = await readInstructions(instructions, await loadSkill(skill, file.seeds.folder));
    return this.given(
      'refinement',
      { ...file, skills: [{ skill, settings: settingsFor(file, skill) }] },
      items,
      options,
    );
  }

  /** The content transformation flow (paper §2, step 1) over texts, for the skills of the file. */
  transform(
    file: RunFile,
    seeds: { title: string; text: string }[],
    options: Omit<LaunchOptions, 'file'>,
  ): Promise<RunHandle> {
    return this.given('transformation', file, () => seeds.map(contentItem), options);
  }

  /** The seed instruction generation flow (paper §2, step 2) over contents that exist, for the skills of the file. */
  writeInstructions(
    file: RunFile,
    contents: { title: string; text: string }[],
    options: Omit<LaunchOptions, 'file'>,
  ): Promise<RunHandle> {
    return this.given('instruction', file, () => contents.map(contentItem), options);
  }

  async preview(file: RunFile): Promise<documents.PreviewDocument> {
    return previewRun(this.context, await prepareRun(file, this.probes(), () => {}));
  }

  /** What a run would take, before anything is spent. */
  async estimate(file: RunFile, say: (sentence: string) => void): Promise<documents.EstimateDocument> {
    return estimateRun(await this.context.store(), await prepareRun(file, this.probes(), say));
  }

  async runs(): Promise<documents.StatusDocument> {
    return listRuns(await this.context.store());
  }

  async run(name: string): Promise<documents.RunDocument> {
    return runDocumentWithReasons(await this.context.store(), await this.context.record(name), this.context.uiOf(name));
  }

  async stop(name: string): Promise<documents.RunDocument> {
    await stopRun(this.context, name);
    return this.run(name);
  }

  async pause(name: string): Promise<documents.RunDocument> {
    await controlRun(this.context, name, { name: CONTROLS.pause });
    return this.run(name);
  }

  async resume(name: string): Promise<documents.RunDocument> {
    await controlRun(this.context, name, { name: CONTROLS.resume });
    return this.run(name);
  }

  async limits(name: string, change: LimitsChange): Promise<documents.RunDocument> {
    await changeLimits(this.context, name, change);
    return this.run(name);
  }

  retry(options: RetryOptions): Promise<RunHandle> {
    return retryRun(this.context, options);
  }

  deleteRun(name: string, { journal }: { journal: boolean }): Promise<documents.DeleteDocument> {
    return deleteRun(this.context, name, journal);
  }

  async report(name: string): Promise<documents.ReportDocument> {
    return runReport(await this.context.store(), await this.context.record(name));
  }

  async failures(name: string): Promise<documents.FailuresDocument> {
    await this.context.record(name);
    return failureGroups(await this.context.store(), name);
  }

  inspect(sample: string): Promise<documents.InspectDocument> {
    return inspectSample(this.context, sample);
  }

  async exportRun({ name, directory, format, all }: ExportOptions): Promise<documents.ExportDocument> {
    await this.context.record(name);
    return exportRun({ store: await this.context.store(), run: name, directory, format, all });
  }

  async seeds({ paths, folder, chunkTokens }: SeedsOptions): Promise<documents.SeedsDocument> {
    return seedsDocument(await reportSeeds({ paths, cwd: folder, chunkTokens, minWords: LEAST_WORDS }));
  }

  skills(reference: string | null): Promise<documents.SkillsDocument> {
    return listSkills(reference);
  }

  readonly server = {
    start: async () => {
      await startServer(this.environment, () => {});
      return serverDocument(this.environment);
    },
    stop: async () => {
      await stopServer(this.environment.home);
      return serverDocument(this.environment);
    },
    status: () => serverDocument(this.environment),
  };

  worker(options: WorkerOptions): Promise<documents.WorkerDocument> {
    return workFor(this.context, options);
  }

  async doctor(): Promise<documents.DoctorDocument> {
    return probe(this.environment, [() => modelChecks(this.probes())]);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private probes(): LadderProbes {
    return { environment: this.environment, listModels };
  }

  private async given(
    kind: 'transformation' | 'instruction' | 'refinement',
    file: RunFile,
    items: GivenRun['items'],
    options: Omit<LaunchOptions, 'file'>,
  ): Promise<RunHandle> {
    return follow(this.context, await prepareGiven({ kind, file, items }, this.probes(), options.say), options);
  }
}
