import { CHINESE, modify, PARAPHRASE, SOURCE } from '../modification-samples';
import type { CheckCase } from './check-case';

export const EXACT_CHANGES: CheckCase[] = [
  [
    'old words gone',
    'replacements-made',
    'passed',
    {
      ...modify('replacement', { replacements: [{ old: 'pounds', new: '' }] }),
      response: SOURCE.replace('pounds', 'sterling'),
    },
  ],
  [
    'an old word left',
    'replacements-made',
    'failed',
    { ...modify('replacement', { replacements: [{ old: 'pounds', new: '' }] }), response: SOURCE },
  ],
  [
    'an old word inside another',
    'replacements-made',
    'passed',
    { ...modify('replacement', { replacements: [{ old: 'port', new: '' }] }), response: SOURCE },
  ],
  [
    'an old form inside the new',
    'replacements-made',
    'passed',
    { ...modify('replacement', { replacements: [{ old: '5 p.m.', new: '5 p.m. CET' }] }), response: 'At 5 p.m. CET.' },
  ],
  [
    'a new form missing',
    'replacements-made',
    'noted',
    {
      ...modify('replacement', { replacements: [{ old: '3 March 2024', new: '2024-03-03' }] }),
      response: 'It met on 3/3/2024.',
    },
  ],
  [
    'a Chinese word left',
    'replacements-made',
    'failed',
    { ...modify('replacement', { replacements: [{ old: '委员会', new: '' }] }), response: CHINESE },
  ],
  [
    'the rest as it was',
    'rest-unchanged',
    'passed',
    {
      ...modify('replacement', { replacements: [{ old: 'pounds', new: '' }] }),
      response: SOURCE.replace('pounds', 'sterling'),
    },
  ],
  [
    'everything rewritten',
    'rest-unchanged',
    'failed',
    { ...modify('removal', { targets: ['Ewan Ross'] }), response: PARAPHRASE },
  ],
  [
    'a removed name',
    'rest-unchanged',
    'passed',
    { ...modify('removal', { targets: ['Mr Ewan Ross'] }), response: SOURCE.replace('Mr Ewan Ross', '[…]') },
  ],
  [
    'one form everywhere',
    'one-format',
    'passed',
    {
      ...modify('replacement', { replacements: [{ old: '3 March 2024', new: '2024-03-03' }] }),
      response: 'On 2024-03-03 and 2024-04-01.',
    },
  ],
  [
    'another date in the old form',
    'one-format',
    'noted',
    {
      ...modify('replacement', { replacements: [{ old: '3 March 2024', new: '2024-03-03' }] }),
      response: 'On 2024-03-03 and 1 April 2024.',
    },
  ],
  [
    'spelling, not figures',
    'one-format',
    'skipped',
    { ...modify('replacement', { replacements: [{ old: 'colour', new: 'color' }] }), response: 'x' },
  ],
  [
    'the name gone',
    'targets-gone',
    'passed',
    { ...modify('removal', { targets: ['Ewan Ross'] }), response: SOURCE.replace('Ewan Ross', '█████') },
  ],
  ['the name left', 'targets-gone', 'failed', { ...modify('removal', { targets: ['Ewan Ross'] }), response: SOURCE }],
  [
    'the name broken over lines',
    'targets-gone',
    'failed',
    { ...modify('removal', { targets: ['Ewan Ross'] }), response: SOURCE.replace('Ewan Ross', 'Ewan\r\nRoss') },
  ],
  [
    'the name in capitals',
    'targets-gone',
    'noted',
    { ...modify('removal', { targets: ['Ewan Ross'] }), response: SOURCE.toUpperCase() },
  ],
  ['May is not may', 'targets-gone', 'noted', { ...modify('removal', { targets: ['May'] }), response: 'It may rain.' }],
];
