import type { SubjectParts } from '../check-subject';
import type { CheckCase } from './check-case';

const choice = (right: string, wrong: string[], response = 'A'): SubjectParts => ({
  shape: 'choice',
  fields: {
    evidence: ['x'],
    question: 'Which?',
    reasoning: 'so',
    correct_option: right,
    distractors: wrong.map((option) => ({ misreading: 'm', option })),
  },
  response,
});
const shown = (instruction: string, response = 'A'): SubjectParts => ({ instruction, response });
const open = (instruction: string, parts: Partial<SubjectParts> = {}): SubjectParts => ({
  text: 'The trial had 480 patients.',
  prompt: instruction,
  instruction,
  ...parts,
});
const teaser = (puzzle: string, answer: string): SubjectParts => ({
  shape: 'question',
  instruction: puzzle,
  prompt: puzzle,
  fields: { evidence: ['x'], reasoning: 'r', question: puzzle, answer },
});
const solved = (answer: string, response: string, also_right: string[] = []): SubjectParts => ({
  shape: 'teaser',
  fields: { idea: 'i', trap: 't', puzzle: 'How many rungs stay dry?', reasoning: 'r', answer, also_right },
  response,
});
const LONG = 'a long and careful option that says everything there is to say about the matter';

export const CHOICE_AND_OPEN: CheckCase[] = [
  ['the number of the key', 'short-answer-agrees', 'passed', solved('Six. The ferry floats.', 'It rises.\nAnswer: 6')],
  ['another number', 'short-answer-agrees', 'failed', solved('Six', 'Two go under.\nAnswer: four')],
  ['a number on the way', 'short-answer-agrees', 'noted', solved('Six', 'At first six are dry.\nAnswer: four')],
  ['the name of the key', 'short-answer-agrees', 'passed', solved('A bellows.', 'It breathes.\nAnswer: the bellows')],
  ['another name', 'short-answer-agrees', 'noted', solved('A bellows', 'Answer: an accordion')],
  ['what is right as well', 'short-answer-agrees', 'passed', solved('A bellows', 'Answer: a lung', ['a lung'])],
  [
    'an answer that is a thought',
    'short-answer-agrees',
    'skipped',
    solved('The clock was stopped by the storm', 'Answer: because of the storm'),
  ],
  ['no puzzle', 'short-answer-agrees', 'skipped', shown('Why?')],
  ['options of like length', 'no-length-tell', 'passed', choice('a red boat', ['a blue boat', 'a green boat'])],
  ['the right one by far the longest', 'no-length-tell', 'failed', choice(LONG, ['a blue boat', 'a green boat'])],
  ['a wrong one the longest', 'no-length-tell', 'noted', choice('a red boat', [LONG, `${LONG} indeed`])],
  ['no options', 'no-length-tell', 'skipped', shown('Why?')],
  [
    'a short last option that is always there',
    'no-length-tell',
    'skipped',
    {
      shape: 'fixed-choice',
      fields: {
        evidence: [],
        question: 'Which?',
        reasoning: 'r',
        last: 'none-of-these',
        options: [LONG, `${LONG} but`, `${LONG} yet`].map((option) => ({ why: 'w', option, right: false })),
        last_option: 'None of these',
      },
      response: 'D',
    },
  ],
  ['a letter that is there', 'key-in-options', 'passed', choice('x', ['y', 'z'], 'B')],
  ['a letter that is not there', 'key-in-options', 'failed', choice('x', ['y', 'z'], 'The answer is (E)')],
  ['no letter', 'key-in-options', 'noted', choice('x', ['y', 'z'], 'I cannot tell.')],
  ['letters twice', 'key-in-options', 'failed', shown('Which?\n\nA. x\nA. y')],
  ['options on their own', 'options-stand-alone', 'passed', shown('Which?\n\nA. x\nB. y')],
  ['one speaks of the others', 'options-stand-alone', 'failed', shown('Which?\n\nA. x\nB. y\nC. None of the above')],
  [
    'a fixed last one',
    'options-stand-alone',
    'passed',
    { ...shown('Which?\n\nA. x\nB. y\nC. None of these'), fields: { last_option: 'None of these' } },
  ],
  [
    'all of one kind is no option',
    'options-stand-alone',
    'passed',
    shown('Which?\n\nA. All of the boats sank\nB. Vitamin B and C'),
  ],
  ['two alike', 'options-stand-alone', 'failed', shown('Which?\n\nA. The boat\nB. the boat.')],
  ['a question of its own', 'stands-alone', 'passed', open('How do ferries keep to a timetable in storms?')],
  ['the passage', 'stands-alone', 'failed', open('According to the passage, how many came?')],
  ['the study above', 'stands-alone', 'failed', open('What did the study above find?')],
  ['the article says', 'stands-alone', 'failed', open('Why does the article say that ferries are late?')],
  ['in the text, in German', 'stands-alone', 'failed', open('Was steht im Text über Fähren?')],
  [
    'a text that is given',
    'stands-alone',
    'skipped',
    open('According to the passage, how many?', { prompt: 'The trial had 480 patients.\n\nHow many?' }),
  ],
  [
    'a passage quoted in the question',
    'stands-alone',
    'noted',
    open(
      `Read this: "${'The ferry left at nine and came back late. '.repeat(4)}" What does the passage say of the ferry?`,
    ),
  ],
  ['an author who is named', 'stands-alone', 'passed', open('Who is the author of Middlemarch?')],
  ['an author out of nowhere', 'stands-alone', 'noted', open('What does the author think of ferries?')],
  [
    'a study that was introduced',
    'stands-alone',
    'passed',
    open('A study of 200 people found a risk of 0.2. In this study, how many fell ill?'),
  ],
  ['a named essay', 'stands-alone', 'passed', open('What is the main argument of the essay "Self-Reliance"?')],
  ['a thing called a document', 'stands-alone', 'passed', open('In the document object model, what is a node?')],
  [
    'an article that was introduced',
    'stands-alone',
    'noted',
    open('An article claims that ice sings. According to the article, why might that be?'),
  ],
  [
    'a study out of nowhere',
    'stands-alone',
    'noted',
    open('Which of the findings mentioned in the study explains the delay?'),
  ],
  [
    'a scenario that is told',
    'stands-alone',
    'passed',
    open('A ferry operator must cut its costs by a fifth. In this scenario, what comes first?'),
  ],
  [
    'data that follow',
    'stands-alone',
    'passed',
    open('Based on the following data, compute the risk: 12 of 240 and 30 of 240 fell ill.'),
  ],
  ['text as a word like any other', 'stands-alone', 'passed', open('How do I send a text message at sea?')],
  [
    'numbers of the prompt',
    'numbers-given',
    'passed',
    open('Of 480 patients 25% fell ill. How many?', { response: '480 × 0.25 = 120' }),
  ],
  [
    'a result used again',
    'numbers-given',
    'passed',
    open('Of 480 patients 25% fell ill, each for 3 days.', { response: '480 × 0.25 = 120, and 120 × 3 = 360' }),
  ],
  ['a common constant', 'numbers-given', 'passed', open('It runs 8 hours.', { response: '8 × 3600 = 28800' })],
  ['a number from nowhere', 'numbers-given', 'noted', open('How many?', { response: '730 × 3 = 2190' })],
  [
    'a number that only the hidden text tells',
    'numbers-given',
    'failed',
    open('How many of the patients?', { response: '120', fields: { reasoning: '480 × 0.25 = 120' } }),
  ],
  ['nothing computed', 'numbers-given', 'skipped', open('How many?', { response: 'Some 480.' })],
  ['an own riddle', 'not-famous', 'passed', open('A lock keeper opens the gate only when nobody waits. Why?')],
  [
    'the goat',
    'not-famous',
    'failed',
    open('A farmer must take a wolf, a goat and a cabbage over the river in a small boat.'),
  ],
  [
    'a bat and a ball',
    'not-famous',
    'failed',
    open('A bat and a ball cost $1.10 together. The bat costs $1 more than the ball.'),
  ],
  ['a ball at a dance', 'not-famous', 'passed', open('A bat flew through the hall during the ball. Who noticed?')],
  ['an answer not told', 'answer-not-in-prompt', 'passed', teaser('What gets wetter the more it dries?', 'A towel.')],
  [
    'an answer told',
    'answer-not-in-prompt',
    'failed',
    teaser('The tide clock stopped at noon because of low water. Why did it stop?', 'Low water.'),
  ],
  [
    'a name to choose',
    'answer-not-in-prompt',
    'noted',
    teaser('Anna, Bo and Cleo sit in a row. Who sits left?', 'Anna'),
  ],
  ['a number', 'answer-not-in-prompt', 'skipped', teaser('There are 12 boats. How many sank?', '12')],
];
