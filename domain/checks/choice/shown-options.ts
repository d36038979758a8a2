const OPTION = /^([A-J])\. (.+)$/gm;

export interface ShownOption {
  letter: string;
  text: string;
}

/** The lettered options that the student reads, in order. */
export function shownOptions(instruction: string): ShownOption[] {
  return [...instruction.matchAll(OPTION)].map(([, letter = '', text = '']) => ({ letter, text }));
}
