/** Model calls of one flow by stage, as reading comprehension with its defaults makes them: transform, write, suggest, edit, respond. */
export const STAGES = [1, 3, 9, 15, 24];
/** Beside the calls: the plan before them, the checks and the samples after them. */
export const STORE_STEPS = { before: 1, after: 2 };

/** What our activities return of each thing that was made (design §2). */
export const PREVIEW = 'p'.repeat(160);

export const TASK_QUEUE = 'bare-engine';
