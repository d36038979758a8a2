import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { UserError } from '../../../domain/errors';
import type { Cache } from '../../cache/cached';
import { FetchFailed } from '../../cache/fetch-wheel';
import type { ToolResult } from '../tool-box';
import { type InstalledPython, installedPython } from './installed-python';
import { Places } from './places';
import { type ProgramEnd, RUN_TIMEOUT_MS, runInProcess } from './program-process';

const answerSchema = z.object({
  status: z.enum(['ok', 'error']),
  printed: z.string(),
  value: z.string().nullish(),
  error: z.string().optional(),
});

/** What came of a program that its process was ended for. */
const STOPPED: Record<Exclude<ProgramEnd['end'], 'done' | 'unstarted'>, ToolResult> = {
  timeout: {
    status: 'timeout',
    output: `The program ran for more than ${RUN_TIMEOUT_MS / 1000} seconds and was ended.`,
  },
  memory: { status: 'error', output: 'The program used more memory than the 256 MB that it may, and was ended.' },
  output: { status: 'error', output: 'The program wrote more than it may, and was ended.' },
};

/** Python programs, each in a process of its own, as many at once as there are cores. */
export class PythonTool {
  readonly #places = new Places(availableParallelism());
  readonly #closing = new AbortController();
  #installed: Promise<InstalledPython> | null = null;

  constructor(private readonly cache: Cache) {}

  async run(code: string, signal: AbortSignal): Promise<ToolResult> {
    const either = AbortSignal.any([signal, this.#closing.signal]);
    const installed = await this.#install();
    if ('status' in installed) return installed;
    return resultOf(await this.#places.use(either, () => runInProcess(installed, code, either)));
  }

  /** Ends the programs that run. */
  close(): void {
    this.#closing.abort(new Error('the tools are closed'));
  }

  /** Tried again each time: a full disk may be mended, and a missing package costs nothing to look for. */
  async #install(): Promise<InstalledPython | ToolResult> {
    this.#installed ??= installedPython(this.cache);
    try {
      return await this.#installed;
    } catch (error) {
      this.#installed = null;
      if (error instanceof FetchFailed || error instanceof UserError) return unavailable(error.message);
      throw error;
    }
  }
}

function resultOf({ end, answer, complaint }: ProgramEnd): ToolResult {
  if (end === 'unstarted') return unavailable(`its process ended (${complaint.trim() || 'without a word'})`);
  if (end !== 'done') return STOPPED[end];
  const read = answerSchema.safeParse(parsed(answer));
  if (!read.success) return { status: 'error', output: 'The program ended its interpreter.' };
  const { status, printed, value = null, error = '' } = read.data;
  return status === 'ok' ? { status, output: { printed, value } } : { status, output: { printed, error } };
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return null; // a program can write into its own answer: what is no answer is none
  }
}

function unavailable(why: string): ToolResult {
  return { status: 'unavailable', output: `Python programs cannot be run here: ${why}` };
}
