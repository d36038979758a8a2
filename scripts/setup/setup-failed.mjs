/** Something that the user can mend; the message says what is missing and how. */
export class SetupFailed extends Error {}
