/** The bundle: the run, the paper's flows by name, and the skill flow for every other type, which is a skill's id. */
export { generationRun } from './generation-run';
export { contentTransformation, instructionGeneration, instructionRefinement } from './paper-flows';
export { skillFlow as default } from './skill-flow';
