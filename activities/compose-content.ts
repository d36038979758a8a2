import type { Content } from '../domain/artifact';
import type { ContentReference } from '../domain/contract/references';
import type { ContentShape } from '../domain/shapes/content/content-shape';
import { withId } from '../services/artifact-id';
import type { Desk } from './desk';
import { type Made, preview } from './settle';

/** What a transformation brought: a text, or data of a shape, which knows how it reads. */
export type MadeContent = { transformation: string; madeFrom?: string } & (
  | { title: string; text: string }
  | { shape: ContentShape; fields: Record<string, unknown> }
);

export function composeContent(desk: Desk, made: MadeContent): Made<ContentReference> & { artifact: Content } {
  const { transformation, madeFrom } = made;
  const from = madeFrom === undefined ? {} : { madeFrom };
  const artifact = withId<Content>(
    { kind: 'content', parent: null, transformation, ...readable(made), ...from },
    desk.flow,
    0,
  );
  return { artifact, reference: { id: artifact.id, preview: preview(artifact.text) } };
}

function readable(made: MadeContent): Pick<Content, 'title' | 'text' | 'shape' | 'fields'> {
  if ('text' in made) return { title: made.title, text: made.text };
  const { shape, fields } = made;
  return { title: shape.title(fields), text: shape.text(fields), shape: shape.name, fields };
}
