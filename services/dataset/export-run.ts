import { assertNever, UserError } from '../../domain/errors';
import { didYouMean } from '../../domain/nearest';
import type { RunRecord } from '../../domain/run';
import type { Sample } from '../../domain/sample';
import type { Store } from '../store/store';
import type { ExportFormat } from './export-format';
import { FileSet } from './file-set';
import { type LeftRow, LeftRows } from './left-rows';
import { placeContents, placeInstructions } from './place-artifacts';
import { FILES_OF_RUN, PLACE_SAMPLE, type Splits } from './place-sample';
import type { Placement } from './placement';

export interface ExportRequest {
  store: Pick<Store, 'runs' | 'samples' | 'artifacts'>;
  run: string;
  /** Absolute; made where it is missing. */
  directory: string;
  format: ExportFormat;
  /** Rejected samples too. */
  all: boolean;
}

export interface ExportResult {
  rows: number;
  /** Absolute paths of the files that were written, in order of name. */
  files: string[];
  left: LeftRow[];
}

/**
 * Writes what a run made, in order of id, a file per skill (`orca`: per split of the public release). The same run gives
 * the same bytes. Files of other names in `directory` stay as they are. Throws a `UserError` for what cannot be written.
 */
export async function exportRun(request: ExportRequest): Promise<ExportResult> {
  const record = await recordOf(request);
  const splits: Splits = new Map(record.definition.skills.map(({ definition: { skill, split } }) => [skill, split]));
  const placements = placementsOf(record, splits, request);
  const left = new LeftRows(record.definition.kind === 'generation' && !request.all ? await rejected(request) : []);
  const files = await FileSet.in(request.directory);
  try {
    const rows = await write(placements, files, left);
    return { rows, files: await files.publish(FILES_OF_RUN[request.format](splits)), left: left.counts() };
  } finally {
    await files.close();
  }
}

async function recordOf({ store, run }: ExportRequest): Promise<RunRecord> {
  const record = await store.runs.get(run);
  if (record !== null) return record;
  const names = (await store.runs.list()).map(({ name }) => name);
  throw new UserError(`there is no run "${run}"${didYouMean(run, names)}`, 'NAME');
}

function placementsOf(
  { name, definition }: RunRecord,
  splits: Splits,
  request: ExportRequest,
): AsyncIterable<Placement> {
  const { store, format, all } = request;
  if (definition.kind === 'generation')
    return placeSamples(store.samples.stream(name, all ? undefined : 'kept'), format, splits);
  if (format !== 'jsonl') {
    throw new UserError(
      `the run "${name}" made no answers, which --format ${format} needs; use --format jsonl`,
      '--format',
    );
  }
  switch (definition.kind) {
    case 'transformation':
      return placeContents(store.artifacts, name);
    case 'instruction':
    case 'refinement':
      return placeInstructions(store.artifacts, name);
    default:
      return assertNever(definition.kind);
  }
}

async function* placeSamples(
  samples: AsyncIterable<Sample>,
  format: ExportFormat,
  splits: Splits,
): AsyncGenerator<Placement> {
  for await (const sample of samples) yield PLACE_SAMPLE[format](sample, splits);
}

async function write(placements: AsyncIterable<Placement>, files: FileSet, left: LeftRows): Promise<number> {
  let rows = 0;
  for await (const placement of placements) {
    if ('file' in placement) {
      await files.add(placement.file, placement.text);
      rows += 1;
    } else left.add(placement.skill, placement.left, 1);
  }
  return rows;
}

async function rejected({ store, run }: ExportRequest): Promise<LeftRow[]> {
  const tasks = await store.samples.byTask(run);
  return tasks.map((task) => ({
    skill: task.skill,
    rows: task.rejected,
    reason: 'rejected by a check; --all adds them',
  }));
}
