/** What a verb has to say in the end: the document for programs, the text for people, the exit code for both (design §9). */
export interface Answer {
  document: object;
  text: string;
  exitCode: number;
}

/** The answer of a verb that did what it was asked. */
export function done(document: object, text: string): Answer {
  return { document, text, exitCode: 0 };
}
