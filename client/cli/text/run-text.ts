import type { RunDocument } from '../../documents';
import { counted, dollars } from './amounts';
import { reasonsText } from './reasons-text';
import { table } from './table';

/** A run for people: what it is doing or how it ended, by skill. */
export function runText(run: RunDocument): string {
  const { flows, calls, tokens, usd } = run;
  const paragraphs = [
    `${run.name}: ${run.state}, ${flows.done.toLocaleString('en')} of ${counted(flows.total, 'seed')} done${flows.failed > 0 ? `, ${flows.failed} failed` : ''}`,
    ...(run.failure === null ? [] : [`why: ${run.failure}`]),
    ...run.blocked.map(({ model, reason }) => `blocked: ${model === null ? '' : `${model}: `}${reason}`),
    skillTable(run),
    reasonsText(run),
    `${counted(calls.made, 'call')} made, ${calls.journaled.toLocaleString('en')} answered from the journal, ${calls.failed} failed; ` +
      `${tokens.input.toLocaleString('en')} tokens in, ${tokens.output.toLocaleString('en')} out; ${dollars(usd)}`,
    limitsText(run),
    spendingTable(run),
    budgetText(run),
    projectedText(run),
    ...(run.ui === null ? [] : [`Temporal UI: ${run.ui}`]),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n');
}

/** `limits: 10 flows open; default: 64 in flight`. */
function limitsText({ limits: { window, models } }: RunDocument): string {
  const ofModels = Object.entries(models).map(([name, { inFlight, rpm, tpm }]) => {
    const perMinute = [...(rpm === null ? [] : [`${rpm} requests`]), ...(tpm === null ? [] : [`${tpm} tokens`])];
    const rates = perMinute.length === 0 ? '' : `, ${perMinute.join(' and ')} a minute`;
    return `${name}: ${inFlight} in flight${rates}`;
  });
  return [`limits: ${counted(window, 'flow')} open at once`, ...ofModels].join('; ');
}

function spendingTable({ spending }: RunDocument): string {
  const paid = spending.filter(({ calls }) => calls.made > 0);
  if (paid.length < 2) return '';
  return table(
    ['skill', 'stage', 'model', 'calls', 'tokens in', 'out', 'dollars'],
    paid.map(({ skill, stage, model, calls, tokens, usd }) => [
      skill,
      stage,
      model,
      calls.made,
      tokens.input,
      tokens.output,
      usd === null ? null : dollars(usd),
    ]),
  );
}

function budgetText({ budget }: RunDocument): string {
  if (budget === null) return '';
  const { usd, tokens, spent, reserved, unsettled } = budget;
  const held = (of: 'usd' | 'tokens', shown: (amount: number) => string) =>
    `${shown(spent[of])} spent, ${shown(reserved[of])} reserved, ${shown(unsettled[of])} unsettled`;
  const count = (amount: number) => amount.toLocaleString('en');
  return [
    ...(usd === null ? [] : [`budget: ${dollars(usd)}; ${held('usd', dollars)}`]),
    ...(tokens === null ? [] : [`budget: ${count(tokens)} tokens; ${held('tokens', count)}`]),
  ].join('\n');
}

function projectedText({ projected }: RunDocument): string {
  if (projected === null) return '';
  const { calls, tokens, usd } = projected;
  return `to come at this rate: ${counted(calls, 'call')}, ${tokens.input.toLocaleString('en')} tokens in, ${tokens.output.toLocaleString('en')} out; ${dollars(usd)}`;
}

function skillTable({ skills }: RunDocument): string {
  if (skills.length === 0) return '';
  return table(
    ['skill', 'samples', 'kept', 'rejected', 'declined', 'invalid', 'failed'],
    skills.map(({ id, made, kept, rejected, declined, invalid, failed }) => [
      id,
      made,
      kept,
      rejected,
      declined,
      invalid,
      failed,
    ]),
  );
}
