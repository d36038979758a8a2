import type { ModelSettings } from '../../domain/model-settings';
import type { Seed } from '../../domain/seed';
import { thinks } from '../../services/model/model-defaults';
import { SentSchemas } from '../../services/model/sent-schemas';
import { countTokens } from '../../services/seeds/count-tokens';
import type { Range } from '../money-documents';
import type { PlannedCall } from './planned-calls';
import { around, NOTHING, plus, times } from './range';

export interface Lengths {
  input: Range;
  output: Range;
}

/** Output tokens of one item, as usual models write them; a sentence at least, the shapes' longest texts at most. */
const ITEM: Record<PlannedCall['stage'], Range> = {
  transformContent: { low: 20, high: 100 },
  writeInstructions: { low: 25, high: 350 },
  suggestEdits: { low: 15, high: 325 },
  editInstructions: { low: 25, high: 450 },
  respond: { low: 15, high: 600 },
  simulateTurn: { low: 15, high: 600 },
};
/** What surrounds the items: `declined`, a reason. */
const AROUND: Range = { low: 5, high: 60 };
/** A rewritten text against the one it was made from. */
const CONTENT: Range = { low: 0.2, high: 2 };
/** What a thinking model thinks before it answers. */
const THOUGHT: Range = { low: 0, high: 2_000 };
/** Servers count the schema in their own ways, contents and instructions are shorter or longer than imagined. */
const INPUT_MARGIN = 0.4;

const schemas = new SentSchemas();

/** The lengths of one call that nobody has measured yet, in tokens. */
export function assumedLengths(call: PlannedCall, seed: Seed, settings: ModelSettings): Lengths {
  const content = call.withContent ? times(CONTENT, around(seed.tokens, 0)) : NOTHING;
  const thought = thinks(settings.model) ? THOUGHT : NOTHING;
  const items = times(ITEM[call.stage], { low: 1, high: Math.max(1, call.items) });
  const { low, high } = [items, AROUND, content, thought].reduce(plus);
  const most = settings.maxOutputTokens;
  return { input: inputOf(call, settings), output: { low: Math.min(low, most), high: Math.min(high, most) } };
}

function inputOf({ messages, shape }: PlannedCall, { provider }: ModelSettings): Range {
  const schema = schemas.of(shape, provider);
  const text = messages.map(({ content }) => content).join('\n');
  const counted = countTokens(text) + (schema === null ? 0 : countTokens(JSON.stringify(schema.schema)));
  return around(counted, INPUT_MARGIN);
}
