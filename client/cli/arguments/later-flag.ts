import { Option } from 'commander';
import { UserError } from '../../../domain/errors';
import { comesLater, LONG_RUNS } from '../../../domain/later-release';

/** A flag that we know and do not have yet: any value is refused with the sentence that says so. */
export function laterFlag(flags: string, what: string): Option {
  const [flag = flags] = flags.split(' ');
  return new Option(flags, `comes with ${LONG_RUNS}`).argParser(() => {
    throw new UserError(comesLater(what, LONG_RUNS), flag);
  });
}
