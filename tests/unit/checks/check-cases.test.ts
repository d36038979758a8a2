import { CHECKS, checkNamed, UNIVERSAL_CHECKS } from '../../../domain/checks/registry';
import { CHECK_CASES } from '../../support/check-cases/all-check-cases';
import { runCheck } from '../../support/check-subject';

test.each(CHECK_CASES)('%s: %s says %s', (_title, check, result, parts) => {
  expect(runCheck(check, parts)).toMatchObject({ result });
});

test('every check has a name of its own and says what it is about', () => {
  expect(new Set(CHECKS.map((check) => check.name)).size).toBe(CHECKS.length);
  for (const { name, about } of CHECKS) {
    expect(name).toMatch(/^[a-z-]+$/);
    expect(about).toMatch(/^[A-Z].*\.$/);
  }
  expect(UNIVERSAL_CHECKS.every((name) => checkNamed(name) !== undefined)).toBe(true);
  expect(checkNamed('no-such-check')).toBeUndefined();
});
