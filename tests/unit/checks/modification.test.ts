import { runCheck, type SubjectParts } from '../../support/check-subject';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

type Case = [title: string, check: string, result: string, parts: SubjectParts];

const SOURCE =
  'The committee of the Brora sailing club met on 3 March 2024. Mr Ewan Ross reported that 1,250 pounds had been collected ' +
  'for the new slipway. After a considerable discussion the members decided to postpone the beginning of construction until autumn.';
const PARAPHRASE =
  'On 3 March 2024 there was a gathering of the people who run the sailing club in Brora. According to Ewan Ross, donations for ' +
  'another slipway have come to £1250. Everybody talked for a good while; in the end, work is to start in autumn and not before.';
const SIMPLE =
  'The club met on 3 March 2024. They have 1,250 pounds for a slipway. They will build it in the fall. Mr Ross told them so.';
const GERMAN =
  'Der Ausschuss des Segelclubs von Brora hat sich am 3. März 2024 getroffen. Ewan Ross hat berichtet, dass 1.250 Pfund für die neue Slipanlage gesammelt worden sind.';
const CHINESE = '布罗拉帆船俱乐部委员会于2024年3月3日开会。';
const modify = (shape: string, change: Record<string, unknown> = {}) => ({
  text: SOURCE,
  shape,
  fields: { ...SHAPE_SAMPLES[shape], ...change },
});
const free = (change: Record<string, unknown> = {}) => modify('text-modification', change);
const REFINED = { parent: { instruction: 'Paraphrase the text.' } };

const cases: Case[] = [
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

  ['name and figure kept', 'facts-kept', 'passed', { ...free({ kept: ['Brora', '1,250'] }), response: PARAPHRASE }],
  ['both lost', 'facts-kept', 'failed', { ...free({ kept: ['Brora', '1,250'] }), response: 'A club met.' }],
  [
    'one of three lost',
    'facts-kept',
    'noted',
    { ...free({ kept: ['Brora', '1,250', 'committee'] }), response: PARAPHRASE },
  ],
  ['a figure with German separators', 'facts-kept', 'passed', { ...free({ kept: ['1,250'] }), response: GERMAN }],
  ['a term that the source never had', 'facts-kept', 'skipped', { ...free({ kept: ['Inverness'] }), response: 'x' }],
  ['all numbers kept', 'numbers-kept', 'passed', { ...free(), response: GERMAN }],
  ['numbers lost', 'numbers-kept', 'failed', { ...free(), response: 'The club met and has money.' }],
  [
    'numbers lost where something else was asked',
    'numbers-kept',
    'noted',
    { ...free(), ...REFINED, response: 'The club met.' },
  ],
  ['full-width digits', 'numbers-kept', 'passed', { ...free(), text: CHINESE, response: '于２０２４年３月３日' }],

  ['short sentences and words', 'simpler', 'passed', { ...free(), response: SIMPLE }],
  [
    'longer ones',
    'simpler',
    'failed',
    { ...free(), response: SOURCE.replace('. Mr', ' when Mr').replace('met', 'assembled ceremoniously') },
  ],
  [
    'only the sentences shorter',
    'simpler',
    'noted',
    { ...free(), response: 'Brora committee convened. Construction postponed. Considerable discussion.' },
  ],
  ['twice as long', 'longer', 'passed', { ...free(), response: `${SOURCE} ${PARAPHRASE}` }],
  ['shorter', 'longer', 'failed', { ...free(), response: SIMPLE }],
  [
    'Chinese without spaces',
    'longer',
    'passed',
    { ...free(), text: CHINESE, response: `${CHINESE}会议讨论了新的船台，决定秋天开工。` },
  ],

  ['German as asked', 'output-language', 'passed', { ...free({ languages: ['de'] }), response: GERMAN }],
  [
    'English where German was asked',
    'output-language',
    'failed',
    { ...free({ languages: ['de-AT'] }), response: PARAPHRASE },
  ],
  [
    'Latin script where Chinese was asked',
    'output-language',
    'failed',
    { ...free({ languages: ['zh-Hant'] }), response: PARAPHRASE },
  ],
  ['Chinese as asked', 'output-language', 'passed', { ...free({ languages: ['zh'] }), response: CHINESE }],
  [
    'Welsh, which is not told apart',
    'output-language',
    'skipped',
    { ...free({ languages: ['cy'] }), response: 'Cyfarfu pwyllgor clwb hwylio Brora ar 3 Mawrth 2024.' },
  ],
  [
    'two languages mixed',
    'output-language',
    'passed',
    { ...free({ languages: ['en', 'de'] }), response: `${PARAPHRASE} ${GERMAN}` },
  ],
  ['one of two missing', 'output-language', 'noted', { ...free({ languages: ['en', 'zh'] }), response: PARAPHRASE }],
  ['another language than the text without being asked', 'output-language', 'noted', { ...free(), response: GERMAN }],

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

test.each(cases)('%s: %s is %s', (_, check, result, parts) => {
  expect(runCheck(check, parts)).toMatchObject({ result });
});
