import type { CheckCase } from './check-case';
import { question, sample } from './shape-sample';

export const RESPONSE_TO_QUESTION: CheckCase[] = [
  [
    'saying so and why',
    'declines',
    'passed',
    {
      ...question(),
      unanswerable: true,
      response: 'The passage does not say how long it took: it gives the departure, but no time of arrival.',
    },
  ],
  [
    'calling the text what it is',
    'declines',
    'passed',
    { ...question(), unanswerable: true, response: 'The talk does not contain points 2 and 3, which the pairs need.' },
  ],
  [
    'an answer all the same',
    'declines',
    'failed',
    {
      ...question(),
      unanswerable: true,
      response: 'It took about two hours, which was longer than on the days before.',
    },
  ],
  [
    'saying so without a reason',
    'declines',
    'noted',
    { ...question(), unanswerable: true, response: 'The text does not say.' },
  ],
  [
    'saying so in German',
    'declines',
    'passed',
    {
      ...question(),
      unanswerable: true,
      response: 'Der Text gibt darauf keine Antwort, denn er nennt zwar die Abfahrt, aber keine Ankunft.',
    },
  ],
  [
    'saying so in Chinese',
    'declines',
    'passed',
    {
      ...question(),
      unanswerable: true,
      response: '文章没有说明渡轮用了多长时间，因为只提到了出发时间，没有提到到达时间。',
    },
  ],
  [
    'a language that we cannot read',
    'declines',
    'skipped',
    { ...question(), text: 'Паром вышел утром.', unanswerable: true, response: 'В тексте об этом не говорится.' },
  ],
  ['a question that can be answered', 'declines', 'skipped', question()],
  [
    'an answer',
    'answerable-not-declined',
    'passed',
    { ...question(), response: 'About two hours. The text does not say exactly when it arrived.' },
  ],
  [
    'a refusal to answer',
    'answerable-not-declined',
    'noted',
    { ...question(), response: 'The passage does not state how long the crossing took.' },
  ],
  [
    'a German refusal to answer',
    'answerable-not-declined',
    'noted',
    { ...question(), response: 'Das lässt sich aus dem Text nicht ablesen.' },
  ],
  [
    'a letter with such words',
    'answerable-not-declined',
    'passed',
    { ...sample('choice'), response: 'A. The passage does not say more than that it was noon.' },
  ],
  [
    'a key that says the same',
    'answerable-not-declined',
    'skipped',
    { ...question({ answer: 'The text never mentions his name.' }), response: 'The text never mentions it.' },
  ],
  [
    'twelve words of at most twenty',
    'bounds-hold',
    'passed',
    { ...sample('bounded-text'), response: 'The ferry crossed on Monday; on Tuesday the harbour was already closed.' },
  ],
  [
    'too many words',
    'bounds-hold',
    'failed',
    {
      ...sample('bounded-text', { most: 5 }),
      response: 'The ferry crossed on Monday; on Tuesday the harbour was closed.',
    },
  ],
  [
    'a justification after the text',
    'bounds-hold',
    'noted',
    {
      ...sample('bounded-text', { most: 5 }),
      response: 'The harbour closed on Tuesday.\n\nThis follows from the last sentence of the passage.',
    },
  ],
  [
    'hyphens that count once or twice',
    'bounds-hold',
    'passed',
    { ...sample('bounded-text', { most: 4 }), response: 'A well-known ferry crossed.' },
  ],
  [
    'Chinese characters',
    'bounds-hold',
    'failed',
    { ...sample('bounded-text', { unit: 'characters', most: 5 }), response: '渡轮到达岛上。' },
  ],
  [
    'two sentences with an abbreviation',
    'bounds-hold',
    'passed',
    {
      ...sample('bounded-text', { unit: 'sentences', least: 2, most: 2 }),
      response: 'Dr. Lund came at 5 p.m. sharp. She left again.',
    },
  ],
  ['no limit', 'bounds-hold', 'skipped', question()],
  [
    'the sentence quoted',
    'quote-in-response',
    'passed',
    { ...sample('quotation'), response: '“By noon it had reached the island”: so it was there.' },
  ],
  [
    'the sentence in other words',
    'quote-in-response',
    'failed',
    { ...sample('quotation'), response: 'It arrived at noon.' },
  ],
  [
    'the sentence broken over lines',
    'quote-in-response',
    'passed',
    { ...sample('quotation'), response: '> By noon it had\r\n reached the island' },
  ],
  ['no quotation asked for', 'quote-in-response', 'skipped', question()],
];
