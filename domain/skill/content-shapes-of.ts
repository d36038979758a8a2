import type { ContentShape } from '../shapes/content/content-shape';
import { CONTENT_SHAPES, contentShapeNamed, PASSAGE } from '../shapes/content/registry';
import type { Transformation } from './transformation';

const BASE_TASK = 'base-task';

/** The content shapes that an agent and each further step of its chain make, in order; names that lead nowhere are left out. */
export function contentShapesOf({ base, makes, chain = [] }: Transformation): ContentShape[] {
  const first = base === undefined ? (makes ?? PASSAGE) : BASE_TASK;
  const named = [first, ...chain.map((step) => step.makes ?? PASSAGE)];
  return named.flatMap((name) => CONTENT_SHAPES.filter((shape) => shape.name === name));
}

/** What the whole chain ends with. */
export function finalShapeOf(agent: Transformation): ContentShape {
  return contentShapesOf(agent).at(-1) ?? contentShapeNamed(PASSAGE);
}
