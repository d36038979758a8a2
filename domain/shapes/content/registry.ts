import { apiListContent } from './api-list';
import { baseTaskContent } from './base-task';
import type { ContentShape } from './content-shape';
import { passageContent } from './passage-content';
import { searchResultsContent } from './search-results';

/** Every shape that a transformation agent may make; one that names none makes a passage. */
export const CONTENT_SHAPES: readonly ContentShape[] = [
  passageContent,
  apiListContent,
  searchResultsContent,
  baseTaskContent,
];

export const PASSAGE = passageContent.name;

export function contentShapeNamed(name: string): ContentShape {
  const shape = CONTENT_SHAPES.find((candidate) => candidate.name === name);
  if (shape === undefined) throw new Error(`there is no content shape ${name}`);
  return shape;
}
