import type { Content } from '../../domain/artifact';
import { type Layout, systemTurnOf, userTurnOf } from '../../domain/skill/layout';
import { withoutHeading } from '../../domain/text/without-heading';
import { renderTemplate } from './liquid';

/** A sample's first turns. */
export interface Opening {
  /** Null where the layout has no system turn. */
  system: string | null;
  user: string;
}

/** Content and instruction as the student sees them. */
export function layOut(layout: Layout, content: Content, variables: Record<string, unknown>): Opening {
  const render = (template: string) =>
    renderTemplate(template, { ...variables, title: content.title, text: textFor(template, content) });
  const system = systemTurnOf(layout);
  return { system: system === null ? null : render(system), user: render(userTurnOf(layout)) };
}

/** A title that the layout shows is not shown again as the text's own heading. */
function textFor(template: string, { title, text }: Content): string {
  return /\{\{-?\s*title\b/.test(template) ? withoutHeading(text, title) : text;
}
