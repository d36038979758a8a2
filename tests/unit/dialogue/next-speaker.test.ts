import type { Turn } from '../../../domain/artifact';
import { type DialogueSoFar, nextSpeaker } from '../../../domain/dialogue/next-speaker';

const USER = { ask: 'Go on.', personas: [] };
const WORLD = { ask: 'Answer.', makes: 'api-results' };
const call = { id: 'c', type: 'function' as const, function: { name: 'a', arguments: '{}' } };

type SomeTurn = Pick<Turn, 'speaker' | 'messages' | 'fields'>;
const speaks: SomeTurn = { speaker: 'agent', messages: [{ role: 'assistant', content: 'Yes.' }], fields: null };
const calls: SomeTurn = {
  speaker: 'agent',
  messages: [{ role: 'assistant', content: '', tool_calls: [call] }],
  fields: null,
};
const user: SomeTurn = { speaker: 'user', messages: [{ role: 'user', content: 'And?' }], fields: null };
const world: SomeTurn = {
  speaker: 'world',
  messages: [{ role: 'tool', content: '{}', tool_call_id: 'c' }],
  fields: {},
};

function speakerAfter(turns: SomeTurn[], changes: Partial<DialogueSoFar> = {}) {
  const response = { user: USER, world: WORLD, steps: 2 };
  return nextSpeaker({ response, dialogue: { persona: null, turns: 2 }, turns, ended: false, ...changes });
}

describe('after the opening and', () => {
  it.each<[string, SomeTurn[], string | null]>([
    ['nothing else the teacher speaks', [], 'teacher'],
    ['an answer the user goes on', [speaks], 'user'],
    ['a call the world answers', [calls], 'world'],
    ['a result the teacher goes on', [calls, world], 'teacher'],
    ['a second message of the user the teacher answers', [speaks, user], 'teacher'],
    ['as many answers as user turns were drawn nobody speaks', [speaks, user, speaks], null],
    ['the last call that is allowed the world answers', [calls, world, calls], 'world'],
    ['calls of an earlier turn the world still answers', [calls, world, speaks, user, calls], 'world'],
  ])('%s', (_, turns, next) => {
    expect(speakerAfter(turns)).toBe(next);
  });

  it('a user who is done nobody speaks', () => {
    expect(speakerAfter([speaks, user], { ended: true })).toBeNull();
  });

  it('an answer nobody speaks where the skill has no user', () => {
    expect(speakerAfter([speaks], { response: { world: WORLD } })).toBeNull();
  });

  it('an action the world shows what became of it, up to the limit', () => {
    const response = { world: WORLD, shape: 'some-action', steps: 2 };
    expect(speakerAfter([speaks], { response })).toBe('world');
    expect(speakerAfter([speaks, world, speaks], { response })).toBeNull();
  });

  it('as many actions as the plan allows nobody speaks, whatever the skill allows', () => {
    const response = { world: WORLD, shape: 'some-action', steps: 9 };
    const dialogue = { persona: null, turns: 1, steps: 1 };
    expect(speakerAfter([speaks], { response, dialogue })).toBeNull();
  });
});
