/** `npm run bench`: every scenario, or `--only NAME`, as a table or with `--json`. See docs/performance.md. */
import { parseArgs } from 'node:util';
import { table } from '../client/cli/text/table';
import { closeHomes } from './ground/home';
import { medianRows } from './median-rows';
import type { Asked, Row, Scenario, Size } from './scenario';
import { growth } from './scenarios/growth';
import { latency } from './scenarios/latency';
import { rateLimits } from './scenarios/rate-limits';
import { scale } from './scenarios/scale';
import { slots } from './scenarios/slots';
import { throughput } from './scenarios/throughput';

const SCENARIOS: readonly Scenario[] = [throughput, latency, slots, rateLimits, growth, scale];
/** An odd number, so that the median is a round that was measured. */
const ROUNDS = { full: 3, quick: 1 } as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
      only: { type: 'string' },
      flows: { type: 'string' },
    },
  });
  const chosen = SCENARIOS.filter(({ name, onlyByName }) =>
    values.only === undefined ? !onlyByName : name === values.only,
  );
  if (chosen.length === 0) throw new Error(`--only takes one of ${SCENARIOS.map(({ name }) => name).join(', ')}`);
  const measured = [];
  const asked = { flows: values.flows === undefined ? undefined : Number(values.flows) };
  for (const scenario of chosen) {
    const figures = await measure(scenario, values.quick ? 'quick' : 'full', asked);
    measured.push(figures);
    if (!values.json) process.stdout.write(`\n${figures.about}\n${shown(figures.rows)}\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ scenarios: measured }, null, 2)}\n`);
}

async function measure(
  { name, about, run, onlyByName }: Scenario,
  size: Size,
  asked: Asked,
): Promise<{ name: string; about: string; rows: Row[] }> {
  const rounds: Row[][] = [];
  const wanted = onlyByName ? 1 : ROUNDS[size];
  for (let round = 1; round <= wanted; round++) {
    process.stderr.write(`${name}: round ${round} of ${wanted} ...\n`);
    rounds.push(await run(size, asked));
  }
  return { name, about, rows: medianRows(rounds) };
}

function shown(rows: readonly Row[]): string {
  const figure = (value: number | null) =>
    value === null ? '' : Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(3);
  const lines = rows.map(({ what, ours, bare, engine = null, unit, goal }) => {
    return [what, figure(ours), figure(bare), figure(engine), unit, goal];
  });
  return table(['what', 'ours', 'bare client', 'engine alone', 'unit', 'goal'], lines);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeHomes().finally(() => process.exit(1)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
