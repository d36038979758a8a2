import type { Message } from '../../domain/message';
import { renderTemplate } from './liquid';

export function systemMessage(frame: string, variables: object): Message {
  return { role: 'system', content: renderTemplate(frame, variables).replace(/\n{3,}/g, '\n\n') };
}

export function userMessage(...parts: string[]): Message {
  return { role: 'user', content: parts.join('\n\n') };
}
