import { CHINESE, free, modify, PARAPHRASE, SOURCE } from '../modification-samples';
import type { CheckCase } from './check-case';

export const KEPT_WORDS: CheckCase[] = [
  [
    'bold added',
    'words-kept',
    'passed',
    { ...modify('markup'), response: SOURCE.replace('Mr Ewan Ross', 'Mr **Ewan Ross**') },
  ],
  [
    'a rewrite',
    'words-kept',
    'failed',
    { ...modify('markup'), response: 'Something else entirely was said by other people at another time.' },
  ],
  [
    'ß in upper case',
    'words-kept',
    'passed',
    { ...modify('letter-rule'), text: 'Die Straße heißt so.', response: 'DIE STRASSE HEISST SO.' },
  ],
  [
    'a heading and list signs added',
    'words-kept',
    'passed',
    {
      ...modify('markup'),
      text: 'Bring bread, salt, wine and tea for all of us.',
      response: '# Bring\n\n- bread\n- salt\n- wine and tea for all of us',
    },
  ],
  [
    'names in bold',
    'marks-present',
    'passed',
    { ...modify('markup', { marked: ['Ewan Ross'] }), response: SOURCE.replace('Ewan Ross', '**Ewan Ross**') },
  ],
  [
    'HTML bold',
    'marks-present',
    'passed',
    { ...modify('markup', { marked: ['Ewan Ross'] }), response: SOURCE.replace('Ewan Ross', '<b>Ewan Ross</b>') },
  ],
  ['no bold', 'marks-present', 'failed', { ...modify('markup'), response: SOURCE }],
  [
    'bold at the wrong place',
    'marks-present',
    'failed',
    { ...modify('markup', { marked: ['Ewan Ross'] }), response: SOURCE.replace('Brora', '**Brora**') },
  ],
  [
    'a sign left open',
    'marks-present',
    'failed',
    { ...modify('markup', { marked: [] }), response: `**Brora** ${SOURCE} **` },
  ],
  [
    'italics that are not snake_case',
    'marks-present',
    'failed',
    { ...modify('markup', { marks: ['italics'], marked: [] }), response: 'call load_all_files with 2 * 3 * 4' },
  ],
  [
    'a table',
    'marks-present',
    'passed',
    { ...modify('markup', { marks: ['table'], marked: [] }), response: '| a | b |\r\n|---|---|\r\n| 1 | 2 |' },
  ],
  [
    'one sentence a line, with an abbreviation',
    'marks-present',
    'passed',
    { ...modify('markup', { marks: ['one-sentence-per-line'], marked: [] }), response: 'Mr. Ross spoke.\nThey met.' },
  ],
  [
    'a list that is a sentence',
    'marks-present',
    'failed',
    { ...modify('markup', { marks: ['bullet-list'], marked: [] }), response: 'bread, salt and tea' },
  ],
  ['no layout any more', 'marks-present', 'skipped', { ...modify('markup', { marks: [] }), response: 'x' }],
  [
    'a note between the words',
    'annotated',
    'passed',
    { ...free(), response: SOURCE.replace('slipway.', 'slipway [a ramp for boats].') },
  ],
  ['no note', 'annotated', 'failed', { ...free(), response: SOURCE }],
  [
    'notes without the text',
    'annotated',
    'failed',
    { ...free(), response: `Note 1: a slipway is a ramp. ${PARAPHRASE}` },
  ],
  [
    'Chinese notes',
    'annotated',
    'passed',
    { ...free(), text: CHINESE, response: `${CHINESE}【注：布罗拉是苏格兰的一个村庄。】` },
  ],
];
