import { CONTROLS } from '../../domain/contract/controls';
import { UserError } from '../../domain/errors';
import { type LimitsChange, limitsProblem, modelProblem } from '../../domain/limits';
import { DEFAULT_MODEL } from '../../domain/role-model';
import type { Context } from '../context';
import { controlRun } from './control-run';

/** Changes limits of a live run; they act within two seconds and hold until the run is launched anew. */
export async function changeLimits(context: Context, run: string, change: LimitsChange): Promise<void> {
  const { definition } = await context.record(run);
  const problem = limitsProblem(change) ?? modelProblem(definition, change.model ?? DEFAULT_MODEL);
  if (problem !== null) throw new UserError(problem, 'limits');
  await controlRun(context, run, { name: CONTROLS.limits, change });
}
