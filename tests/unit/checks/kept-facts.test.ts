import { runCheck, type SubjectParts } from '../../support/check-subject';
import { CHINESE, free, GERMAN, PARAPHRASE, REFINED, SIMPLE, SOURCE } from '../../support/modification-samples';

type Case = [title: string, check: string, result: string, parts: SubjectParts];

const cases: Case[] = [
  ['name and figure kept', 'facts-kept', 'passed', { ...free({ kept: ['Brora', '1,250'] }), response: PARAPHRASE }],
  [
    'a name with an ending',
    'facts-kept',
    'passed',
    { ...free({ kept: ['Brora'] }), response: 'Broras Club hat Geld.' },
  ],
  [
    'a longer word is another name',
    'facts-kept',
    'failed',
    { ...free({ kept: ['Brora'] }), response: 'The Broradale club has money.' },
  ],
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
];

test.each(cases)('%s: %s is %s', (_, check, result, parts) => {
  expect(runCheck(check, parts)).toMatchObject({ result });
});
