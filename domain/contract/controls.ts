/**
 * What a person may ask of a live run (design §5): updates of `generationRun` by these names. `pause` and `resume` are
 * signals too, so that both work from the Temporal UI.
 */
export const CONTROLS = { pause: 'pause', resume: 'resume', limits: 'limits' } as const;
