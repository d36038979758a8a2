import { z } from 'zod';
import { questionField, reasoningField } from './common-fields';
import { type Condition, conditionProblem, conditionSchema } from './condition';
import { defineShape } from './define-shape';
import { drawn } from './drawn';
import { letter, lettered, numbered } from './labels';
import { optionProblems } from './option-problems';
import { type ProblemSink, report, reportRepeated } from './report';
import type { Shuffle } from './shape';

const name = z.string().min(1).max(60);

const ruleSchema = z.object({
  words: z.string().min(1).max(300).describe('the rule as the reader is told it, with the names of the lists'),
  when: conditionSchema.describe('the condition of an if-then rule; kind always where the rule holds without one'),
  holds: z
    .array(conditionSchema)
    .min(1)
    .max(6)
    .describe('what the rule demands, all of it: "neither first nor last" are two conditions'),
});

const optionSchema = z.object({
  words: z.string().min(1).max(300).describe('the option as the reader sees it, without a letter'),
  holds: z.array(conditionSchema).min(1).max(8).describe('what the option claims; all of it together'),
});

/** For programs that decide the puzzle, too. */
export const constraintPuzzleSchema = z
  .object({
    entities: z.array(name).min(3).max(8).describe('who or what is placed; short names'),
    slots: z.array(name).min(2).max(8).describe('where they are placed, in their order: places, days, groups'),
    one_per_slot: z.boolean().describe('true where no slot takes two entities; each entity has exactly one slot'),
    scene: z
      .string()
      .min(1)
      .max(1200)
      .describe('what the reader is told first: who is placed where, how many to a slot, and why; no rule yet'),
    rules: z
      .array(ruleSchema)
      .min(2)
      .max(8)
      .describe('numbered for the reader; together they leave more than one placing'),
    supposing: z
      .array(conditionSchema)
      .max(2)
      .describe('what this question assumes besides the rules ("If X is third, ..."); empty where it assumes nothing'),
    question: questionField.describe('what is asked of the options, with the assumption in words where there is one'),
    asks: z
      .enum(['must', 'could', 'cannot', 'order', 'same-effect'])
      .describe(
        'must: the right option holds in every placing allowed. could: in one at least. cannot: in none. order: each option places every entity, and only the right one is allowed. same-effect: in the place of replaced_rule only the right one allows the same placings',
      ),
    replaced_rule: z.int().min(0).max(8).describe('the number of the rule that same-effect replaces; else 0'),
    options: z.array(optionSchema).min(3).max(5).describe('five as a rule; shuffled and lettered for the reader'),
    reasoning: reasoningField.describe('the deduction that rules each option in or out, one after the other'),
    correct: z.int().min(1).max(5).describe('the number of the right option in this list, from 1'),
  })
  .superRefine((puzzle, context) => {
    reportRepeated(context, 'entities', puzzle.entities);
    reportRepeated(context, 'slots', puzzle.slots);
    if (puzzle.one_per_slot && puzzle.slots.length < puzzle.entities.length)
      report(context, 'slots', 'with one entity to a slot there must be a slot for each entity');
    reportConditions(puzzle, context);
    reportOptions(puzzle, context);
  });
type Puzzle = z.infer<typeof constraintPuzzleSchema>;

function reportConditions({ entities, slots, rules, supposing, options }: Puzzle, context: ProblemSink): void {
  const check = (field: string, place: string, condition: Condition) => {
    const problem = conditionProblem(condition, entities, slots);
    if (problem !== null) report(context, field, `${place}: ${problem}`);
  };
  rules.forEach(({ when, holds }, index) => {
    for (const condition of [when, ...holds]) check('rules', `rule ${index + 1}`, condition);
    if (holds.some(({ kind }) => kind === 'always'))
      report(context, 'rules', `rule ${index + 1} demands nothing: a kind in holds is always`);
  });
  for (const condition of supposing) check('supposing', 'supposing', condition);
  options.forEach(({ holds }, index) => {
    for (const condition of holds) check('options', `option ${index + 1}`, condition);
  });
}

function reportOptions({ entities, rules, asks, replaced_rule, options, correct }: Puzzle, context: ProblemSink): void {
  for (const problem of optionProblems(options.map(({ words }) => words))) report(context, 'options', problem);
  if (correct > options.length)
    report(context, 'correct', `there is no option ${correct}; there are ${options.length}`);
  if (asks === 'same-effect' && (replaced_rule === 0 || replaced_rule > rules.length))
    report(context, 'replaced_rule', `same-effect replaces a rule: name one from 1 to ${rules.length}`);
  if (asks !== 'order') return;
  options.forEach(({ holds }, index) => {
    const placed = holds.filter(({ kind }) => kind === 'at').map(({ a }) => a);
    const missing = entities.filter((entity) => !placed.includes(entity));
    if (missing.length > 0)
      report(context, 'options', `option ${index + 1} does not say where ${missing.join(', ')} stand`);
  });
}

const rightOption = ({ options, correct }: Puzzle): string => options[correct - 1]?.words ?? '';

const shown = ({ options }: Puzzle, shuffle: Shuffle): string[] =>
  drawn(
    options.map(({ words }) => words),
    shuffle,
  );

export const constraintPuzzleShape = defineShape({
  name: 'constraint-puzzle',
  about:
    'Entities to be placed in slots under rules, in words and in a form that a program decides; options, one right.',
  keyForm: 'letter',
  schema: constraintPuzzleSchema,
  text: (puzzle, shuffle) => {
    const rules = numbered(puzzle.rules.map(({ words }) => words));
    return [puzzle.scene, rules, puzzle.question, lettered(shown(puzzle, shuffle))].join('\n\n');
  },
  key: rightOption,
  answer: (puzzle, shuffle) => letter(shown(puzzle, shuffle).indexOf(rightOption(puzzle))),
  evidence: () => [],
});
