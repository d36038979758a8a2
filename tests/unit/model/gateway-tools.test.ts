import type { Message, ToolCall } from '../../../domain/message';
import { type GatewayFixture, gatewayFixture } from '../../support/gateway-fixture';

const TOOL = {
  name: 'search',
  description: 'Finds things.',
  parameters: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
};
const QUESTION: Message = { role: 'user', content: 'Where is it?' };

let fixture: GatewayFixture;
afterEach(() => fixture.close());

function turn(tools = [TOOL], messages: Message[] = []) {
  const request = { messages: [QUESTION, ...messages], shape: null, repetition: 0, tools };
  return fixture.gateway.turn<string>(request, fixture.context());
}

describe('a model with tools', () => {
  it('is sent them in the form of the chat API, and its calls come back checked', async () => {
    const bodies: Record<string, unknown>[] = [];
    fixture = await gatewayFixture({
      model: {
        script: ({ body }) => {
          bodies.push(body);
          return { tool_calls: [{ name: 'search', arguments: { query: 'it' } }] };
        },
      },
    });
    expect(await turn()).toMatchObject({
      kind: 'called',
      toolCalls: [{ type: 'function', function: { name: 'search', arguments: '{"query":"it"}' } }],
    });
    expect(bodies[0]?.tools).toEqual([{ type: 'function', function: TOOL }]);
    expect(await turn()).toMatchObject({ kind: 'called', fromJournal: true });
  });

  it('is another request with other tools', async () => {
    fixture = await gatewayFixture({ model: { script: () => 'There.' } });
    await turn();
    await turn([{ ...TOOL, description: 'Finds nothing.' }]);
    expect(fixture.model.counters.requests).toBe(2);
  });

  it('is told once what is wrong with a call, with a result for each call', async () => {
    const seen: { role: string; content: string }[][] = [];
    fixture = await gatewayFixture({
      model: {
        script: ({ messages }) => {
          seen.push(messages);
          const name = seen.length === 1 ? 'serch' : 'search';
          return { tool_calls: [{ name, arguments: { query: 'it' } }] };
        },
      },
    });
    expect(await turn()).toMatchObject({ kind: 'called', toolCalls: [{ function: { name: 'search' } }] });
    expect(seen[1]?.at(-1)).toMatchObject({ role: 'tool', content: expect.stringContaining('There is no tool') });
  });

  it.each([
    ['arguments that are no JSON', { name: 'search', arguments: '{"query"' }, 'are not a JSON object'],
    ['a missing argument', { name: 'search', arguments: {} }, 'do not fit'],
    ['a tool that is not there', { name: 'delete', arguments: {} }, 'There is no tool "delete"'],
  ])('that makes a call with %s twice ends as invalid', async (_, call, reason) => {
    fixture = await gatewayFixture({ model: { script: () => ({ tool_calls: [call] }) } });
    expect(await turn()).toMatchObject({ kind: 'invalid', reason: expect.stringContaining(reason) });
    expect(fixture.model.counters.requests).toBe(2);
  });
});

describe('a server without tools', () => {
  const spoken = {
    refuses: ['tools'],
    script: ({ messages }: { messages: { role: string; content: string }[] }) =>
      JSON.stringify(
        messages.at(-1)?.content.startsWith('Result of')
          ? { tool_calls: [], answer: 'It is there.' }
          : { tool_calls: [{ name: 'search', arguments: '{"query":"it"}' }], answer: null },
      ),
  };

  it('is told of them in words and calls them in its answer', async () => {
    fixture = await gatewayFixture({ model: spoken });
    expect(await turn()).toMatchObject({ kind: 'called', toolCalls: [{ function: { name: 'search' } }] });
    const call: ToolCall = { id: 'c', type: 'function', function: { name: 'search', arguments: '{}' } };
    const called: Message = { role: 'assistant', content: '', tool_calls: [call] };
    const result: Message = { role: 'tool', content: '{"results":[]}', tool_call_id: 'c' };
    expect(await turn([TOOL], [called, result])).toMatchObject({ kind: 'made', value: 'It is there.' });
  });
});
