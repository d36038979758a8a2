import { UserError } from '../../../domain/errors';
import { queueProblem } from '../../../domain/queues';

/** `workflows,model:strong`; one that is named twice counts once. */
export function queueNames(flag: string): (text: string) => string[] {
  return (text) => {
    const names = text.split(',').map((part) => part.trim());
    for (const name of names) {
      const problem = queueProblem(name);
      if (problem !== null) throw new UserError(problem, flag);
    }
    return [...new Set(names)];
  };
}
