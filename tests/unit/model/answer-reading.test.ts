import { findJson } from '../../../services/model/answer-text';
import { splitThinking } from '../../../services/model/thinking';

test.each([
  ['{"a": 1}', { a: 1 }],
  ['Here it is:\n```json\n{"a": 1}\n```\nAnything else?', { a: 1 }],
  ['Sure! {"a": "b } c"} I hope that helps.', { a: 'b } c' }],
  ["{'a': 1, b: [1, 2,],}", { a: 1, b: [1, 2] }],
  ['```\n{"code": "```js```"}\n```', { code: '```js```' }],
])('JSON is found in %j', (text, value) => {
  expect(findJson(text)).toEqual(value);
});

test.each(['no json here', '', '[1, 2]', '"text"', '{"a": "breaks of', '{"a": ["one", "tw'])(
  'there is no whole object in %j',
  (text) => {
    expect(findJson(text)).toBeUndefined();
  },
);

test.each([
  ['an answer', null, 'an answer', null],
  ['<think>one</think>\nan answer', null, 'an answer', 'one'],
  ['one</think>an answer', null, 'an answer', 'one'],
  ['<think>never ends', null, '', 'never ends'],
  ['an answer', 'kept apart', 'an answer', 'kept apart'],
  ['<think>two</think>answer', 'one', 'answer', 'one\ntwo'],
  ['Write <think>x</think> yourself', null, 'Write <think>x</think> yourself', null],
  ['<think></think>answer', null, 'answer', null],
])('thinking is told from the answer in %j', (content, given, text, reasoning) => {
  expect(splitThinking(content, given)).toEqual({ text, reasoning });
});
