/** Where an item of a run goes: a line or cell of one of the export's files, or nowhere, for a reason. */
export type Placement = { file: string; text: string } | { left: string; skill: string };
