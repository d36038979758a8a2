import type { CheckResult } from '../../../domain/checks/check';
import { SAMPLE_TEXT, SHAPE_SAMPLES } from '../shape-samples';
import type { CheckCase } from './check-case';

type KeyCase = [shape: string, result: CheckResult['result'], response: string, change?: Record<string, unknown>];

const GERMAN_LABELS = {
  labels: ['Tatsache', 'Meinung'],
  statements: [
    { statement: 'a', label: 'Tatsache' },
    { statement: 'b', label: 'Meinung' },
    { statement: 'c', label: 'Tatsache' },
  ],
};

/** Keys where nothing is shuffled: A; 1 true, 2 false; fact, opinion, fact; 1-A 2-C 3-B; 2-1-3; yes; reached. */
const CASES: KeyCase[] = [
  ['choice', 'passed', 'A. At noon at the latest. It says so.'],
  ['choice', 'passed', '**A** — by noon it was there.'],
  ['choice', 'passed', 'A'],
  ['choice', 'passed', '(A) At noon'],
  ['choice', 'passed', 'The crossing took two hours.\n\nThe correct answer is **A**.'],
  ['choice', 'passed', 'Antwort: A, denn mittags war sie da.'],
  ['choice', 'passed', '答案是A。'],
  ['choice', 'passed', 'At noon at the latest, since it "had reached the island" by noon.'],
  ['choice', 'failed', 'C. In the evening, with the storm'],
  ['choice', 'failed', 'Option B is correct.'],
  ['choice', 'noted', 'A reader who is careful will see that it was noon.'],
  ['choice', 'noted', 'It was noon.'],
  ['choice', 'noted', 'The answer is A, or the answer is B.'],

  ['true-false-pair', 'passed', 'True: 1, False: 2'],
  ['true-false-pair', 'passed', '1: True\r\n2: False'],
  ['true-false-pair', 'passed', 'Statement 1 is true, because it arrived by noon. Statement 2 is false.'],
  ['true-false-pair', 'passed', 'Aussage 1 ist wahr, Aussage 2 ist falsch.'],
  ['true-false-pair', 'failed', '1. False – it arrived at 12. 2. True.'],
  ['true-false-pair', 'failed', 'Statement 1 is not true.'],
  ['true-false-pair', 'noted', 'The first one is right.'],

  ['labelling', 'passed', '1. Fact\n2. Opinion\n3. Fact'],
  [
    'labelling',
    'passed',
    '1. The ferry left at 9:40. — **fact**\n2. Nobody should sail: opinion\n3. Twelve crates: fact.',
  ],
  ['labelling', 'passed', '| 1 | fact |\n| 2 | opinion |\n| 3 | fact |'],
  ['labelling', 'passed', '1: Tatsache\n2: Meinung\n3: Tatsache', GERMAN_LABELS],
  ['labelling', 'failed', '1. Opinion\n2. Opinion\n3. Fact'],
  ['labelling', 'noted', 'The first and third are facts.'],

  ['matching', 'passed', '1-A, 2-C, 3-B'],
  ['matching', 'passed', '1 → A\n2 → C\n3 → B'],
  ['matching', 'passed', '1. departure → A. 9:40\n2. arrival → C. noon\n3. storm → B. evening'],
  ['matching', 'failed', '1: (B)\n2: (C)\n3: (A)'],
  ['matching', 'noted', '1. A storm came\n2. It was noon\n3. It was evening'],

  ['ordering', 'passed', '2, 1, 3. The ferry left first.'],
  ['ordering', 'passed', 'The order is 2 → 1 → 3, as the storm came in 1953.'],
  ['ordering', 'passed', '1. (2) departure\n2. (1) arrival\n3. (3) storm'],
  ['ordering', 'failed', '1, 2, 3'],
  ['ordering', 'noted', 'departure, arrival, storm'],

  ['yes-no', 'passed', 'Yes. It was there by noon.'],
  ['yes-no', 'passed', 'Ja, um zwölf Uhr war sie da.'],
  ['yes-no', 'passed', '是的，中午就到了。'],
  ['yes-no', 'failed', 'No, the text does not say so.'],
  ['yes-no', 'noted', 'Nobody knows.'],

  ['cloze', 'passed', '**reached**: one cannot unload before.'],
  ['cloze', 'failed', 'missed'],
  ['cloze', 'noted', 'attained'],
  ['cloze', 'passed', 'Fähre', { sentence: 'Die ____ kam', word: 'Fähre', wrong_words: [] }],

  ['question', 'skipped', 'Two hours.'],
  ['modification', 'skipped', 'Two hours.'],
];

const byShape = (shape: string, change: Record<string, unknown> = {}) => ({
  text: SAMPLE_TEXT,
  shape,
  fields: { ...SHAPE_SAMPLES[shape], ...change },
});

export const KEYS: CheckCase[] = [
  ...CASES.map(([shape, result, response, change]): CheckCase => {
    const parts = { ...byShape(shape, change), response };
    return [`a ${shape} answered "${response}"`, 'key-agrees', result, parts];
  }),
  [
    'an unanswerable question, which has no key',
    'key-agrees',
    'skipped',
    { ...byShape('yes-no'), unanswerable: true, response: 'No.' },
  ],
];
