import { apiResultsWorld } from './api-results';
import { pageAfterWorld } from './page-after';
import type { WorldShape } from './world-shape';

/** Every shape that `response.world.makes` may name. */
export const WORLD_SHAPES: readonly WorldShape[] = [apiResultsWorld, pageAfterWorld];

export function worldShapeNamed(name: string): WorldShape {
  const shape = WORLD_SHAPES.find((candidate) => candidate.name === name);
  if (shape === undefined) throw new Error(`there is no world shape ${name}`);
  return shape;
}
