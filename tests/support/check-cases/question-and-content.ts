import type { CheckCase } from './check-case';
import { question, sample } from './shape-sample';

export const QUESTION_AND_CONTENT: CheckCase[] = [
  ['a quote from the text', 'evidence-in-content', 'passed', question()],
  ['an invented quote', 'evidence-in-content', 'failed', question({ evidence: ['By two it had reached the island'] })],
  [
    'other quote marks, spaces and an ellipsis',
    'evidence-in-content',
    'passed',
    {
      ...question({ evidence: ['“Er kam’s holen” … und  ging'] }),
      text: "Sie sagte: »Er kam's holen«,\r\nwartete lange und\u00a0ging.",
    },
  ],
  ['parts in the wrong order', 'evidence-in-content', 'failed', question({ evidence: ['By noon ... left Brora'] })],
  [
    'a Chinese quote',
    'evidence-in-content',
    'passed',
    { ...question({ evidence: ['直到晚上才到达'] }), text: '渡轮直到晚上才到达岛上。' },
  ],
  ['an unanswerable question', 'evidence-in-content', 'skipped', { ...question(), text: 'x', unanswerable: true }],
  ['a changed passage', 'content-changed', 'passed', { ...question(), parent: { text: 'before' } }],
  [
    'a passage with new line ends only',
    'content-changed',
    'failed',
    { ...question(), text: 'a b', parent: { text: 'a\r\nb' } },
  ],
  ['the same passage', 'content-kept', 'passed', { ...question(), parent: {} }],
  ['another passage', 'content-kept', 'failed', { ...question(), parent: { text: 'before' } }],
  ['no parent', 'content-kept', 'skipped', question()],
  ['another answer', 'answer-changed', 'passed', { ...question({ answer: 'Six hours' }), parent: question() }],
  [
    'the same answer in other quotes',
    'answer-changed',
    'failed',
    { ...question({ answer: '„Sechs“ Stunden' }), parent: question({ answer: '"sechs" Stunden' }) },
  ],
  [
    'another right option',
    'answer-changed',
    'passed',
    { ...sample('choice', { correct_option: 'At six' }), parent: sample('choice') },
  ],
  [
    'the same option under another letter',
    'answer-changed',
    'failed',
    {
      ...sample('choice', {
        distractors: [
          { misreading: 'm', option: 'Zero hours' },
          { misreading: 'm', option: 'A day' },
        ],
      }),
      parent: sample('choice'),
    },
  ],
  [
    "a sentence of the writer's own with a word of the text",
    'cloze-in-content',
    'passed',
    sample('cloze', { sentence: 'At noon they had ____ the island' }),
  ],
  ['a sentence copied from the text', 'cloze-in-content', 'failed', sample('cloze')],
  ['a word that the text lacks', 'cloze-in-content', 'failed', sample('cloze', { word: 'zeppelin' })],
  [
    'a blank in an umlaut word',
    'cloze-in-content',
    'passed',
    { ...sample('cloze', { sentence: 'Man wartete auf die ____', word: 'Fähre' }), text: 'Die Fa\u0308hre kam.' },
  ],
  ['an open question', 'cloze-in-content', 'skipped', question()],
];
