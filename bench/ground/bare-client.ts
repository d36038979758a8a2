import OpenAI from 'openai';
import type { FakeModelOptions } from '../../tests/support/fake-model/start-fake-model';
import { startFakeProcess } from '../../tests/support/fake-process';
import type { Request } from './requests';

const MODEL = 'fake-model';
/** The `openai` client's own retries, which obey `Retry-After`; no server of the bench refuses one request so often. */
const RETRIES = 50;

export interface BareRun {
  answeredAt: number[];
  statuses: Record<string, number>;
  /** Processor time of this process for one call, in milliseconds. */
  cpuMsPerCall: number;
}

/** The `openai` package alone, `inFlight` requests side by side; nothing is stored, nothing is checked. */
export async function bareRun(
  requests: readonly Request[],
  inFlight: number,
  options: FakeModelOptions,
): Promise<BareRun> {
  const model = await startFakeProcess({ models: [MODEL], ...options });
  const client = new OpenAI({ baseURL: model.baseUrl, apiKey: 'bench', maxRetries: RETRIES, logLevel: 'off' });
  const left = requests.values();
  const before = process.cpuUsage();
  const ask = async () => {
    for (const request of left) await client.chat.completions.create(bodyOf(request));
  };
  try {
    await Promise.all(Array.from({ length: inFlight }, ask));
    const { user, system } = process.cpuUsage(before);
    const { answeredAt, statuses } = await model.stats();
    return { answeredAt, statuses, cpuMsPerCall: (user + system) / 1000 / requests.length };
  } finally {
    await model.stop();
  }
}

function bodyOf({ messages, schema }: Request): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const format =
    schema === null
      ? {}
      : { response_format: { type: 'json_schema' as const, json_schema: { name: 'answer', strict: true, schema } } };
  return { model: MODEL, messages, ...format };
}
