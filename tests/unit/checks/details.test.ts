import { runCheck } from '../../support/check-subject';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

describe('the detail of a failed check', () => {
  it('says which sum is wrong and what it should be', () => {
    expect(runCheck('arithmetic-holds', { response: '3 × 4 = 13' }).detail).toContain('it is 12');
  });

  it('says which number the data do not have', () => {
    const text = '| port | tonnes |\n| --- | --- |\n| Brora | 1,250 |\n| Wick | 800 |';
    const parts = { text, instruction: 'Write a report.', response: 'Helmsdale landed 4,873 tonnes.' };
    expect(runCheck('numbers-from-data', parts).detail).toContain('4,873');
  });

  it('shows where a letter rule is broken', () => {
    const fields = { ...SHAPE_SAMPLES['letter-rule'], rule: 'words-avoid', letters: ['e'] };
    const response = 'A ferry ran to Brora in the dark.';
    const { detail } = runCheck('follows-letter-rule', { shape: 'letter-rule', fields, response });
    expect(detail).toBe('words-avoid is broken 2 of 8 times: ferry / the');
  });
});
