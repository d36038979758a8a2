import { Redactor } from '../../../services/model/redact';

test('a failure never shows a secret of ours, nor what looks like one', () => {
  const redactor = new Redactor(['topsecret', null, '']);
  const words = redactor.words('topsecret and sk-proj-abcdefgh1234 and Bearer abc.def are bad');
  expect(words).toBe('[secret] and [secret] and [secret] are bad');
});

test('an answer loses real keys, but not ordinary words that stand in for a key', () => {
  expect(new Redactor(['none']).answer('There is none.')).toBe('There is none.');
  expect(new Redactor(['0123456789abcdef']).answer('It is 0123456789abcdef.')).toBe('It is [secret].');
});
