import { equationError } from '../../../domain/figures/equation-error';
import { equationsIn } from '../../../domain/figures/equations-in';

const errorsIn = (text: string): string[] =>
  equationsIn(text).flatMap((equation) => equationError(equation)?.detail ?? []);

test.each([
  ['3 × 4 = 12'],
  ['1. 3 + 4 = 7'],
  ['So 1,200 / 4 = 300 litres.'],
  ['1 200 / 4 = 300'],
  ['1.200 / 4 = 300 Liter'],
  ['2,5 * 2 = 5'],
  ['$45 × 3 = $135'],
  ['**12 boxes** × 3 crates per box = **36 crates**'],
  ['30/120 = 25%'],
  ['30/120 = 0.25'],
  ['30 / 120 × 100 = 25 %'],
  ['25% of 80 = 20'],
  ['10 / 3 = 3.33'],
  ['2 / 3 = 0.66'],
  ['7,305 × 10 ≈ 70,000'],
  ['365 × 24 ≈ 9,000 hours'],
  ['3 × 60 minutes = 3 hours'],
  ['500 grams × 4 packs = 2 kg'],
  ['120 km / 2 hours = 60 km/h'],
  ['3 hours × 60 minutes/hour = 180 minutes'],
  ['1.2 million × 3 = 3.6 million'],
  ['2 million people × 0.5 trips per person = 1 million trips'],
  ['\\frac{30}{120} \\times 100 = 25\\%'],
  ['$$3 \\times 4 = 12$$'],
  ['3² + 4² = 25'],
  ['√16 + 2 = 6'],
  ['10^3 × 2 = 2000'],
  ['2 × 10⁶ / 4 = 500,000'],
  ['(12 + 3) × 4 = 60'],
  ['2(3 + 4) = 14'],
  ['x = 3 × 4 = 12'],
  ['−3 + 5 = 2'],
  ['5 − 8 = −3'],
  ['15-3=12'],
  ['8% − 5% = 3 percentage points'],
  ['200 − 15% = 170'],
  ['5 + 7 = 12 – that is all'],
  ['5 + 7 = 12 (in all)'],
  ['Profit margin = (500 − 350) / 500 × 100 = 30%'],
  ['€1.250,50 + €249,50 = €1.500,00'],
  ['$3.14 \\cdot 5^{2} = 78.5$ m²'],
])('%s holds', (text) => {
  expect(equationsIn(text).length).toBeGreaterThan(0);
  expect(errorsIn(text)).toEqual([]);
});

test.each([
  ['3 × 4 = 13', 'it is 12'],
  ['So 1,200 / 4 = 400 litres.', 'it is 300'],
  ['$45 × 3 = $145', 'it is 135'],
  ['30/120 = 30%', 'it is 0.25'],
  ['25% of 80 = 25', 'it is 20'],
  ['1.2 million × 3 = 4.6 million', 'it is 3600000'],
  ['27 / 4 = 6', 'it is 6.75'],
  ['\\frac{30}{120} \\times 100 = 35\\%', 'it is 25'],
  ['(12 + 3) × 4 = 65', 'it is 60'],
  ['365 × 24 ≈ 12,000 hours', 'it is 8760'],
  ['5 km + 6 km = 12 km', 'it is 11'],
])('%s does not, and the right value is named', (text, reason) => {
  expect(errorsIn(text).join()).toContain(reason);
});

test.each([
  ['2x + 3 = 7'],
  ['The width × 3 = 36'],
  ['half of 10 × 4 = 20'],
  ['the square of 3 + 4 = 13'],
  ['From 10-12 × 5 = 50-60'],
  ['2:30 + 1:15 = 3:45'],
  ['In 2020, sales = 5'],
  ['a + b = 12'],
  ['```python\ntotal = 3 * 4\nx = 5 + 5 = 11\n```'],
  ['f(3) = 12'],
  ['3 + 4 = 2 + 5'],
  ['n = 12'],
  ['5 apples and 3 pears'],
  ['2024-05-01 = day 1'],
  ['log 100 + 2 = 4'],
  ['500 g × 4 = 2 kg'],
  ['10 mod 3 = 1'],
  ['π × 5² = 78.5'],
  ['x + 5 = 12 → x = 7'],
  ['17 = 3 × 5 + 2'],
])('%s is nothing to recompute', (text) => {
  expect(errorsIn(text)).toEqual([]);
});
