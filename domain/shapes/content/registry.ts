import { apiListContent } from './api-list';
import { baseTaskContent } from './base-task';
import { brokenProgramContent } from './broken-program';
import { castContent } from './cast';
import type { ContentShape } from './content-shape';
import { eventLogContent } from './event-log';
import { factListContent } from './fact-list';
import { infoboxContent } from './infobox';
import { labelledDocumentContent } from './labelled-document';
import { pageContent } from './page';
import { passageContent } from './passage-content';
import { programContent } from './program';
import { quantitiesContent } from './quantities';
import { recordCsvContent } from './record-csv';
import { recordJsonContent } from './record-json';
import { recordTableContent } from './record-table';
import { recordXmlContent } from './record-xml';
import { rulePoolContent } from './rule-pool';
import { searchQueriesContent } from './search-queries';
import { searchResultsContent } from './search-results';
import { timeSeriesContent } from './time-series';
import { triplesContent } from './triples';

/** Every shape that a transformation agent may make; one that names none makes a passage. */
export const CONTENT_SHAPES: readonly ContentShape[] = [
  passageContent,
  apiListContent,
  searchResultsContent,
  baseTaskContent,
  factListContent,
  quantitiesContent,
  recordTableContent,
  recordCsvContent,
  recordJsonContent,
  recordXmlContent,
  infoboxContent,
  timeSeriesContent,
  eventLogContent,
  triplesContent,
  castContent,
  programContent,
  brokenProgramContent,
  labelledDocumentContent,
  rulePoolContent,
  pageContent,
  searchQueriesContent,
];

export const PASSAGE = passageContent.name;

export function contentShapeNamed(name: string): ContentShape {
  const shape = CONTENT_SHAPES.find((candidate) => candidate.name === name);
  if (shape === undefined) throw new Error(`there is no content shape ${name}`);
  return shape;
}
