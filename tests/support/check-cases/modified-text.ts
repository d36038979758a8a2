import { CHINESE, free, GERMAN, PARAPHRASE, REFINED, SOURCE } from '../modification-samples';
import type { CheckCase } from './check-case';

export const MODIFIED_TEXT: CheckCase[] = [
  ['the text below the instruction', 'source-unchanged-in-prompt', 'passed', free()],
  [
    'noise and CRLF kept',
    'source-unchanged-in-prompt',
    'passed',
    { ...free(), text: '  a  b\r\n\r\n_c_  ', prompt: 'Do.\n\nText:\n  a  b\r\n\r\n_c_' },
  ],
  [
    'line ends changed on the way',
    'source-unchanged-in-prompt',
    'failed',
    { ...free(), text: 'a\r\nb', prompt: 'Do.\n\nText:\na\nb' },
  ],
  [
    'the text repeated in the instruction',
    'source-unchanged-in-prompt',
    'failed',
    { ...free(), instruction: `Shorten this: ${SOURCE}` },
  ],
  ['the text itself', 'not-a-comment', 'passed', { ...free(), response: PARAPHRASE }],
  [
    'an announcement',
    'not-a-comment',
    'failed',
    { ...free(), response: `Here is the rewritten text:\n\n${PARAPHRASE}` },
  ],
  [
    'a German announcement',
    'not-a-comment',
    'failed',
    { ...free(), response: `Hier ist die Übersetzung:\n\n${GERMAN}` },
  ],
  [
    'a report on the work',
    'not-a-comment',
    'failed',
    { ...free(), response: 'I have simplified the text by using shorter words.' },
  ],
  [
    'a text that begins like an announcement',
    'not-a-comment',
    'passed',
    { ...free(), response: 'Here is the news from Brora. The club has met.' },
  ],
  [
    'an announcement that the source makes',
    'not-a-comment',
    'passed',
    { ...free(), text: 'Here is the text: run.', response: 'HERE IS THE TEXT: RUN.' },
  ],
  ['a remark at the end', 'not-a-comment', 'noted', { ...free(), response: `${PARAPHRASE}\n\nNote: I kept the date.` }],
  ['a changed text', 'differs-from-source', 'passed', { ...free(), response: SOURCE.toUpperCase() }],
  ['the text as it was', 'differs-from-source', 'failed', { ...free(), response: `${SOURCE.replaceAll(' ', '\r\n')}` }],
  [
    'one Chinese character changed',
    'differs-from-source',
    'passed',
    { ...free(), text: CHINESE, response: CHINESE.replace('会。', '會。') },
  ],
  ['a paraphrase', 'reworded', 'passed', { ...free(), response: PARAPHRASE }],
  ['half of it copied', 'reworded', 'noted', { ...free(), response: `${SOURCE} ${PARAPHRASE}` }],
  ['a copy with one new word', 'reworded', 'failed', { ...free(), response: SOURCE.replace('considerable', 'long') }],
  [
    'the same in a refined instruction',
    'reworded',
    'noted',
    { ...free(), ...REFINED, response: SOURCE.replace('considerable', 'long') },
  ],
  ['a paraphrase', 'low-overlap', 'passed', { ...free(), response: PARAPHRASE }],
  ['a third copied', 'low-overlap', 'failed', { ...free(), response: `${SOURCE.slice(0, 110)} ${PARAPHRASE}` }],
  ['a Chinese copy', 'low-overlap', 'failed', { ...free(), text: CHINESE, response: `${CHINESE}很好。` }],
];
