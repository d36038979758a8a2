/** The workflow types of the paper's flows on their own, by the kind of run that starts them (design §5). */
export const FLOW_TYPES = {
  transformation: 'contentTransformation',
  instruction: 'instructionGeneration',
  refinement: 'instructionRefinement',
} as const;
