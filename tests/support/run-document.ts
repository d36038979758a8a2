import type { RunDocument } from '../../client/documents';

/** A run in the middle of its work, with what a test wants different. */
export function runDocument(different: Partial<RunDocument> = {}): RunDocument {
  return {
    name: 'tiny',
    state: 'running',
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: null,
    flows: { total: 10, done: 4, failed: 0 },
    samples: { kept: 12, rejected: 3 },
    skills: [{ id: 'reading-comprehension', made: 15, kept: 12, rejected: 3, declined: 1, invalid: 2, failed: 0 }],
    calls: { made: 60, journaled: 5, failed: 1 },
    tokens: { input: 4000, output: 2000 },
    usd: 0.0125,
    usdUnsettled: 0,
    budget: null,
    spending: [],
    projected: null,
    blocked: [],
    limits: { window: 100, models: { default: { inFlight: 64, rpm: null, tpm: null } } },
    failure: null,
    ui: 'http://127.0.0.1:8233/namespaces/default/workflows/tiny',
    ...different,
  };
}
