import type { Response } from '../../artifact';

export interface ActionInDialogue {
  /** As the assistant wrote it; null where it wrote none in a known form. */
  action: string | null;
  /** The element it is on; null for actions on none. */
  id: number | null;
  /** The text to type, the option, the answer. */
  value: string;
  /** The page that the assistant saw: what the user's turns showed last. */
  page: string;
}

const ACTION = /^\**Action:?\**:?[ \t]*(click|type|select|scroll|back|answer)\b[ \t]*(?:\[(\d+)\])?[ \t]*(.*)$/im;
const ELEMENT = /^[ \t]*\[\d+\][ \t]+\S/m;

/** Every turn of the assistant as an action, with the page before it; empty for a response that is no dialogue. */
export function actionsOf({ messages = [] }: Response): ActionInDialogue[] {
  let page = '';
  return messages.flatMap(({ role, content }) => {
    if (role !== 'assistant') {
      if (ELEMENT.test(content)) page = content;
      return [];
    }
    const [, action, id, value = ''] = ACTION.exec(content) ?? [];
    return [
      { action: action?.toLowerCase() ?? null, id: id === undefined ? null : Number(id), value: value.trim(), page },
    ];
  });
}
