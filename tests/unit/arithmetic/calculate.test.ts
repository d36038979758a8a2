import fc from 'fast-check';
import { calculate } from '../../../domain/arithmetic/calculate';
import { decimalText } from '../../../domain/arithmetic/decimal-text';

const written = (expression: string): string => {
  const result = calculate(expression);
  return 'value' in result ? decimalText(result.value) : `! ${result.problem}`;
};

test.each([
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['0.1 + 0.2', '0.3'],
  ['10 - 4 - 3', '3'],
  ['100 / 10 / 5', '2'],
  ['2 ^ 3 ^ 2', '512'],
  ['2**10', '1024'],
  ['-2^2', '-4'],
  ['2^-2', '0.25'],
  ['9^0.5', '3'],
  ['50% * 8', '4'],
  ['200 * 15%', '30'],
  ['17 % 5', '2'],
  ['-7 % 3', '2'],
  ['5% + 5%', '0.1'],
  ['sqrt(16)', '4'],
  ['√16 + 1', '5'],
  ['sqrt(2.25)', '1.5'],
  ['round(2.345, 2)', '2.35'],
  ['round(-2.5)', '-3'],
  ['round(1234, -2)', '1200'],
  ['min(3, 1, 2) + max(4, 9)', '10'],
  ['sum(1, 2, 3.5)', '6.5'],
  ['percent(30, 120)', '25'],
  ['1.2e6 / 4', '300000'],
  ['3 × 4 ÷ 2 − 1', '5'],
  ['1 / 3', '0.333333333333333333333333333333'],
  ['2 / 3', '0.666666666666666666666666666667'],
  ['sqrt(2)', '1.41421356237309504880168872421'],
  ['1.05^120', '348.911985667201629225144421515157'],
])('%s is %s', (expression, value) => {
  expect(written(expression)).toBe(value);
});

test.each([
  ['', 'ends where a number'],
  ['1 +', 'ends where a number'],
  ['1 / 0', 'division by zero'],
  ['5 % 0', 'division by zero'],
  ['1,234 + 1', 'write 1234 without'],
  ['2 + apples', '"apples" is not known'],
  ['x + 1', '"x" is not known'],
  ['(1 + 2', '")" is missing'],
  ['1 2', 'operator is expected'],
  ['sqrt(-1)', 'negative'],
  ['2 ^ 0.3', 'whole number'],
  ['9^9^9', 'more than 2000 digits'],
  ['10^-99999', 'more than 2000 digits'],
  ['round(1, 2, 3)', 'round takes'],
  ['percent(1)', 'percent takes'],
  ['round 3', 'needs brackets'],
  ['1 $ 2', 'cannot be read'],
])('%s has no value, and says why', (expression, reason) => {
  expect(written(expression)).toMatch(/^! /);
  expect(written(expression)).toContain(reason);
});

test('a tower of brackets and an endless sum are refused', () => {
  expect(written('('.repeat(200))).toContain('nested deeper');
  expect(written('1+'.repeat(2000))).toContain('longer than');
});

const small = fc.integer({ min: -9999, max: 9999 });

test('whole numbers behave as they do elsewhere', () => {
  fc.assert(
    fc.property(
      small,
      small,
      small,
      fc.constantFrom('+', '-', '*'),
      fc.constantFrom('+', '-', '*'),
      (a, b, c, f, g) => {
        const text = `(${a}) ${f} (${b}) ${g} (${c})`;
        // biome-ignore lint/security/noGlobalEval: the independent calculator to hold ours against
        expect(Number(written(text))).toBe(eval(text) + 0);
      },
    ),
  );
});

test('what is divided and multiplied again is what it was, to the last digit', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(fc.property(whole, whole, (a, b) => expect(written(`${a} / ${b} * ${b}`)).toBe(String(a))));
});

test('decimals add up exactly in cents', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const given = amounts.map((amount) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`);
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      expect(written(`(${given.join(' + ')}) * 100`)).toBe(String(total));
    }),
  );
});

test('the root of a square is the number', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => expect(written(`sqrt(${n} * ${n})`)).toBe(String(n))));
});

test('any text has a value or a reason, within milliseconds', () => {
  const piece = fc.constantFrom('1', '9', '.', '^', '-', '%', '(', ')', 'sqrt', 'e9', ',', ' ', '/', 'round(', '√');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const started = Date.now();
      const result = calculate(pieces.join(''));
      expect('value' in result || result.problem.length > 0).toBe(true);
      expect(Date.now() - started).toBeLessThan(2000);
    }),
    { numRuns: 500 },
  );
});
