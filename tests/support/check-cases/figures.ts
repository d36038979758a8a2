import type { SubjectParts } from '../check-subject';
import type { CheckCase } from './check-case';

const ESTIMATE = {
  steps: [
    { what: 'litres', expression: '40 * 52 / 4', result: 520 },
    { what: 'in all', expression: '520 * 30', result: 16000 },
  ],
  unit: 'litres',
  answer: 16000,
  low: 5000,
  high: 50000,
};
const estimate = (response: string, fields = {}): SubjectParts => ({
  shape: 'estimate',
  fields: { ...ESTIMATE, ...fields },
  instruction: 'How many litres?',
  response,
});
const TABLE =
  '| port | 2023 | 2024 |\n| --- | --- | --- |\n| Brora | 1,250 | 1,500 |\n| Wick | 800 | 720 |\n| Tain | 95.5 | 110 |';
const CSV = 'month,visitors,revenue\n2024-04,2510,12550.00\n2024-05,3120,15600.00\n2024-06,3875,19375.00';
const data = (response: string, text = TABLE): SubjectParts => ({ text, response, instruction: 'Write a report.' });

export const FIGURES: CheckCase[] = [
  ['right steps', 'arithmetic-holds', 'passed', estimate('40 × 52 / 4 = 520, and 520 × 30 = 15,600, so about 16,000.')],
  [
    'a wrong step in the key',
    'arithmetic-holds',
    'failed',
    estimate('fine', { steps: [{ what: 'x', expression: '40 * 2', result: 90 }] }),
  ],
  [
    'a step that cannot be computed',
    'arithmetic-holds',
    'failed',
    estimate('fine', { steps: [{ what: 'x', expression: '40 / 0', result: 90 }] }),
  ],
  ['a wrong sum in the answer', 'arithmetic-holds', 'failed', { response: 'In all 1,200 + 350 = 1,650 litres.' }],
  ['rounding on the way', 'arithmetic-holds', 'noted', { response: '3333 × 3 = 10000' }],
  ['nothing computed', 'arithmetic-holds', 'skipped', { response: 'It opened in 1990, and in 2020 it closed.' }],
  ['in the range', 'estimate-in-range', 'passed', estimate('Answer: about 12,000 litres')],
  ['in the range, in words of scale', 'estimate-in-range', 'passed', estimate('So roughly 12 thousand litres.')],
  ['in the range, as a power', 'estimate-in-range', 'passed', estimate('Thus $1.2 \\times 10^{4}$ litres.')],
  ['outside, same order', 'estimate-in-range', 'noted', estimate('**Final estimate: 90,000 litres**')],
  ['the bare order of magnitude', 'estimate-in-range', 'passed', estimate('So the order of magnitude is 10^4 litres.')],
  ['outside, thousands with a comma', 'estimate-in-range', 'failed', estimate('Estimate: 600,000 litres')],
  ['far outside', 'estimate-in-range', 'failed', estimate('Final estimate: 2 million litres')],
  ['no figure', 'estimate-in-range', 'noted', estimate('A great deal of water.')],
  ['a key outside its range', 'estimate-in-range', 'failed', estimate('Answer: 12,000', { answer: 100 })],
  ['no estimate', 'estimate-in-range', 'skipped', { response: '12' }],
  ['the unit asked for', 'units-consistent', 'passed', estimate('About 12,000 litres.')],
  ['its singular', 'units-consistent', 'passed', estimate('About one litre.')],
  ['another unit', 'units-consistent', 'noted', estimate('About 12 cubic metres.')],
  ['kilometres and metres added up', 'units-consistent', 'failed', estimate('5 km + 300 metres = 305 litres')],
  ['one unit added up', 'units-consistent', 'passed', estimate('5 litres + 3 litres = 8 litres')],
  ['no unit asked for', 'units-consistent', 'skipped', { response: '5' }],
  ['numbers as given', 'numbers-from-data', 'passed', data('Brora rose from 1,250 to 1500 tonnes.')],
  ['a change in per cent', 'numbers-from-data', 'passed', data('Brora grew by 20 % and Wick fell by 10%.')],
  ['a total', 'numbers-from-data', 'passed', data('Together they landed 2,330 tonnes in 2024.')],
  ['a share rounded', 'numbers-from-data', 'passed', data('Brora has 64.4 % of it.')],
  ['a mean', 'numbers-from-data', 'passed', data('On average 776.7 tonnes came in.')],
  ['another way to write thousands', 'numbers-from-data', 'passed', data('Brora: 1 250, then 1.500.')],
  ['rounded to hundreds', 'numbers-from-data', 'passed', data('Over 2,300 tonnes in 2024.')],
  ['list numbers', 'numbers-from-data', 'passed', data('1. Brora: 1,250\n2. Wick: 800')],
  ['a number from nowhere', 'numbers-from-data', 'failed', data('Helmsdale landed 4,873 tonnes.')],
  [
    'cells of a CSV',
    'numbers-from-data',
    'passed',
    data('From 2,510 in April to 3,875 in June 2024; in all 9,505 visitors, each €5.00.', CSV),
  ],
  [
    'a change between its rows',
    'numbers-from-data',
    'passed',
    data('Up 24.3 % in May, to 3.1 thousand; revenue €47.5k.', CSV),
  ],
  [
    'values of JSON',
    'numbers-from-data',
    'passed',
    data('From 2,510 to 3,875, in all 9,505.', '{"visitors": [2510,3120,3875]}'),
  ],
  ['a number that its cells do not give', 'numbers-from-data', 'failed', data('In June 48,231 came.', CSV)],
  ['no numbers', 'numbers-from-data', 'skipped', data('Brora leads.')],
  [
    'a condition of the instruction',
    'numbers-from-data',
    'passed',
    { ...data('It passes the mark of 4,873.'), instruction: 'Say who passes 4,873.' },
  ],
  [
    'names of the data',
    'names-from-data',
    'passed',
    data("In this year the port of Brora was ahead of Wick, and Brora's boats were the most of all."),
  ],
  [
    'a name made up',
    'names-from-data',
    'failed',
    data('In this year the port was run by Ewan Ross, who was not in the office that day.'),
  ],
  [
    'a single odd word',
    'names-from-data',
    'noted',
    data('In this year the port of Helmsdale was not in the list that is in the table.'),
  ],
  [
    'German',
    'names-from-data',
    'skipped',
    data('In diesem Jahr war der Hafen nicht der erste, und das ist auch für die Boote von Bedeutung.'),
  ],
  ['a whole table', 'data-block-parses', 'passed', data('')],
  ['a row too short', 'data-block-parses', 'failed', data('', '| a | b |\n| --- | --- |\n| 1 |')],
  ['whole CSV', 'data-block-parses', 'passed', data('', 'port,tonnes\nBrora,"1,250"\nWick,800')],
  ['a CSV record too long', 'data-block-parses', 'failed', data('', '```csv\nport,tonnes\nBrora,1,250\n```')],
  ['whole JSON', 'data-block-parses', 'passed', data('', '{"rows": [1, 2]}')],
  ['broken JSON', 'data-block-parses', 'failed', data('', '{"rows": [1, 2}')],
  ['whole XML', 'data-block-parses', 'passed', data('', '<?xml version="1.0"?><a><b x="1"/>2 &amp; 3</a>')],
  ['XML that does not nest', 'data-block-parses', 'failed', data('', '<a><b>1</a></b>\n</a>')],
  ['prose', 'data-block-parses', 'skipped', data('', 'Brora, Wick and Tain are ports.\nThey are small.')],
];
