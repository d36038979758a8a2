import type { CheckCase } from './check-case';

const GERMAN =
  'Die Fähre hat am Morgen den Hafen verlassen und ist erst am Abend auf der Insel angekommen, weil sich der Wind gedreht hat.';
const ENGLISH =
  'The ferry left the harbour in the morning and it was not until the evening that it reached the island, as the wind had turned.';
const CHINESE = '渡轮早上离开港口，因为风向改变，直到晚上才到达岛上。船上有十二箱土豆。';
const CODE = '```python\r\ndef load_all(path_name):\r\n    return *path_name\r\n```\r\n';

const ASKED = { instruction: 'What happened?' };

export const EVERY_SKILL: CheckCase[] = [
  ['a prompt and a response', 'not-empty', 'passed', { ...ASKED, response: 'A storm.' }],
  ['an answer that is a single sign', 'not-empty', 'passed', { ...ASKED, response: '✓' }],
  ['a response of white space and dashes', 'not-empty', 'failed', { ...ASKED, response: ' \r\n -- ' }],
  ['a prompt without a word', 'not-empty', 'failed', { prompt: '\n', response: 'A storm.' }],

  [
    'a prompt that holds its passage',
    'self-contained',
    'passed',
    { text: ENGLISH, instruction: 'What does the passage above say?', response: 'x' },
  ],
  [
    'a passage with other line ends',
    'self-contained',
    'passed',
    { text: 'one\r\ntwo', prompt: 'In the text:\n\none\ntwo', instruction: 'In the text, what comes second?' },
  ],
  [
    '"the passage above" without the passage',
    'self-contained',
    'failed',
    { text: ENGLISH, prompt: 'x', instruction: 'What does the passage above say?' },
  ],
  [
    '"im folgenden Text" without the text',
    'self-contained',
    'failed',
    { text: GERMAN, prompt: 'x', instruction: 'Was steht im folgenden Text?' },
  ],
  [
    'a question that stands alone',
    'self-contained',
    'passed',
    { text: ENGLISH, prompt: 'x', instruction: 'How high is Ben Nevis?' },
  ],

  ['an ordinary answer', 'no-leaks', 'passed', { ...ASKED, response: 'The system was down.' }],
  ['a chat template marker', 'no-leaks', 'failed', { ...ASKED, response: 'A storm.<|im_end|>' }],
  ['a field name of our agents', 'no-leaks', 'failed', { instruction: 'Choose the correct_option.', response: 'x' }],
  [
    'a marker that the text itself is about',
    'no-leaks',
    'passed',
    { text: 'The marker <|im_end|> ends a turn.', ...ASKED, response: 'It is <|im_end|>.' },
  ],
  ['a line that begins with "User:"', 'no-leaks', 'noted', { ...ASKED, response: 'User: hello' }],

  ['a seed instruction', 'differs-from-parent', 'skipped', ASKED],
  ['a new wording', 'differs-from-parent', 'passed', { instruction: 'Why?', parent: { instruction: 'What?' } }],
  [
    'the same words in other quotes and spaces',
    'differs-from-parent',
    'failed',
    { instruction: 'What  is “it”?', parent: { instruction: 'What is "it"?' } },
  ],
  [
    'the same question on a changed passage',
    'differs-from-parent',
    'passed',
    { text: '他来了', instruction: 'What?', parent: { text: '他走了' } },
  ],

  ['an answer', 'refusal-labelled', 'passed', { response: "I'm sorry to say that the ferry sank." }],
  ['a refusal', 'refusal-labelled', 'noted', { response: "I'm sorry, but I can't help with that." }],
  [
    'a German refusal',
    'refusal-labelled',
    'noted',
    { response: 'Es tut mir leid, aber dabei kann ich Ihnen nicht helfen.' },
  ],

  ['English for English', 'language-as-asked', 'passed', { text: ENGLISH, instruction: 'Why?', response: ENGLISH }],
  [
    'English for a German passage',
    'language-as-asked',
    'failed',
    { text: GERMAN, instruction: 'Why?', response: ENGLISH },
  ],
  [
    'English for a Chinese passage',
    'language-as-asked',
    'failed',
    { text: CHINESE, instruction: '为什么？', response: 'Because the wind had turned.' },
  ],
  [
    'Chinese for a Chinese passage',
    'language-as-asked',
    'passed',
    { text: CHINESE, instruction: '为什么？', response: '因为风向改变了。' },
  ],
  ['a short answer', 'language-as-asked', 'skipped', { text: GERMAN, instruction: 'Warum?', response: '1987' }],
  [
    'German asked of an English seed',
    'language-as-asked',
    'passed',
    { text: ENGLISH, language: 'de', instruction: GERMAN, response: GERMAN },
  ],
  [
    'a translation',
    'language-as-asked',
    'skipped',
    { text: GERMAN, shape: 'modification', instruction: 'Übersetze.', response: ENGLISH },
  ],

  [
    'code with CRLF in the prompt',
    'markup-survives',
    'passed',
    { text: CODE, instruction: 'Explain `load_all`.', response: 'It loads.' },
  ],
  [
    'a prompt without its underscores',
    'markup-survives',
    'failed',
    { text: CODE, instruction: 'Explain load_all.', prompt: `Explain loadall.\n${CODE}`, response: 'x' },
  ],
  ['a fence that is not closed', 'markup-survives', 'noted', { text: 'x', ...ASKED, response: '```js\nlet a = 1;' }],
];
