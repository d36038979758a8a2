import type { Instruction } from '../../artifact';

/** Reads a response's own answer in the form of the instruction's key; null when it cannot be read with certainty. */
export type AnswerReader = (response: string, instruction: Instruction) => string | null;
