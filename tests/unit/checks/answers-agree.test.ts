import { readNumber } from '../../../domain/checks/answers/read-number';
import { sameAnswer } from '../../../domain/checks/answers/same-answer';
import { checkSubject } from '../../support/check-subject';

const NO_INSTRUCTION = checkSubject({}).instruction;
const answered = (response: string) => readNumber(response, NO_INSTRUCTION);

test.each([
  ['About 3.6 × 10^3 crates.', '3600'],
  ['≈ 3.6·10³', '3600'],
  ['Answer: 1.5e6 litres, give or take a factor of 3', '1500000'],
  ['Ergebnis: rund 2,5 Millionen', '2500000'],
  ['Answer: 2.5 billion people', '2500000000'],
  ['The estimate is -40 degrees.', '-40'],
  ['10 to 20', null],
  ['Estimate: about 0.015 (plausibly 0.003 to 0.08)', '0.015'],
  ['Nobody knows.', null],
])('%j is read as %s', (response, number) => {
  expect(answered(response)).toBe(number);
});

test('estimates agree within a factor of ten, and never across zero', () => {
  expect(sameAnswer('number', '3600', '400')).toBe(true);
  expect(sameAnswer('number', '3600', '300')).toBe(false);
  expect(sameAnswer('number', '5', '-5')).toBe(false);
  expect(sameAnswer('number', '0', '0')).toBe(true);
  expect(sameAnswer('number', '0', '3')).toBe(false);
});

test('JSON agrees whatever the order, the white space and the capitals', () => {
  expect(sameAnswer('json', '{"a":["x","Y"],"b":null}', '{ "b": null, "a": ["y", " X"] }')).toBe(true);
  expect(sameAnswer('json', '{"a":1}', '{"a":"1"}')).toBe(false);
  expect(sameAnswer('json', '[]', 'none')).toBe(false);
});
