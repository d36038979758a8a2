import { z } from 'zod';
import { ModelBlocked } from '../../../services/model/gateway';
import { type GatewayFixture, gatewayFixture, opinion } from '../../support/gateway-fixture';

let fixture: GatewayFixture;
afterEach(() => fixture.close());

const formats: unknown[] = [];
const recording = (request: { body: Record<string, unknown> }) => {
  const format = request.body.response_format;
  formats.push(typeof format === 'object' && format !== null && 'type' in format ? format.type : 'none');
  return null;
};
beforeEach(() => formats.splice(0));

test('a server that takes schemas is asked strictly, with the shape by name', async () => {
  fixture = await gatewayFixture({ model: { script: recording } });
  expect(await fixture.call(opinion('one'))).toMatchObject({ kind: 'made' });
  expect(formats).toEqual(['json_schema']);
});

test.each([
  ['json', 'json_object', 2],
  ['none', 'none', 3],
] as const)(
  'a server that stands on the rung "%s" is found out once and remembered',
  async (structured, format, requests) => {
    fixture = await gatewayFixture({ model: { structured, script: recording } });
    expect(await fixture.call(opinion('one'))).toMatchObject({ kind: 'made' });
    expect(fixture.model.counters.requests).toBe(requests);
    await fixture.call(opinion('two'));
    expect(formats).toEqual([format, format]);
    expect(fixture.model.counters.requests).toBe(requests + 1);
  },
);

test('a server that takes a schema and then writes prose is shown it in words, by the repair turn and from then on', async () => {
  fixture = await gatewayFixture({ model: { ignoresSchema: true } });
  const outcome = await fixture.call(opinion('one'));
  expect(outcome).toMatchObject({ kind: 'made' });
  expect(outcome.calls).toHaveLength(2);
  expect((await fixture.call(opinion('two'))).calls).toHaveLength(1);
});

test('the rung is no part of the journal key', async () => {
  fixture = await gatewayFixture();
  await fixture.call(opinion('one'));
  fixture.restart({ structured: 'json' });
  expect(await fixture.call(opinion('one'))).toMatchObject({ fromJournal: true });
  fixture.restart({ structured: 'none' });
  expect(await fixture.call(opinion('one'))).toMatchObject({ fromJournal: true });
});

test('a rung that the run file fixes is kept, and a refusal of it blocks', async () => {
  fixture = await gatewayFixture({ entry: { structured: 'strict' }, model: { structured: 'json' } });
  await expect(fixture.call(opinion('one'))).rejects.toThrow('structured: json (or none)');
  fixture.restart({ structured: 'json' });
  expect(await fixture.call(opinion('one'))).toMatchObject({ kind: 'made' });
});

test('once a server has answered by schema, a schema that it refuses blocks and lowers nothing', async () => {
  const fault = { kind: 'refusesSchema' } as const;
  fixture = await gatewayFixture({ model: { faults: [{ fault, match: 'odd' }], script: recording } });
  await fixture.call(opinion('one'));
  await expect(fixture.call(opinion('odd'))).rejects.toBeInstanceOf(ModelBlocked);
});

test('a schema that a strict server finds invalid blocks, as asking for less would hide a defect', async () => {
  const error = { message: "Invalid schema for response_format 'opinion'.", param: 'response_format' };
  fixture = await gatewayFixture({ model: { faults: [{ fault: { kind: 'status', status: 400, error } }] } });
  await expect(fixture.call(opinion('one'))).rejects.toThrow('Invalid schema');
  expect(fixture.model.counters.requests).toBe(1);
});

test('the first problems are named by their paths when an answer does not fit', async () => {
  const schema = z.object({ points: z.array(z.string()).min(1), rest: z.array(z.object({ n: z.number() })) });
  const shape = { name: 'rest', schema, mayDecline: false };
  fixture = await gatewayFixture({
    model: { script: () => ({ declined: false, reason: '', points: [], rest: [{ n: 'x' }] }) },
  });
  const outcome = await fixture.call({ ...opinion('one'), shape });
  expect(outcome).toMatchObject({ kind: 'invalid', reason: expect.stringMatching(/points: .*; rest\[0\]\.n: /) });
});
