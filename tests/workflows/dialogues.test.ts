import { DIALOGUE_SKILL, dialogueScript } from '../support/dialogue-skill';
import { workflowLines } from '../support/workflow-lines';
import { openWorkshop, type Workshop } from '../support/workshop';

describe('a skill with a chain, tools and dialogues', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop({ script: dialogueScript }, DIALOGUE_SKILL);
  });
  afterAll(() => workshop.close());

  it('makes whole conversations with calls, results and a user who goes on', async () => {
    const document = await workshop.run({ name: 'talks', limit: 2 });
    expect(document).toMatchObject({ state: 'completed', flows: { total: 2, done: 2, failed: 0 } });
    const samples = await workshop.samples('talks');
    expect(samples).toHaveLength(4);
    for (const { messages, tools, metadata } of samples) {
      expect(messages.map(({ role }) => role)).toEqual([
        'system',
        ...['user', 'assistant', 'tool', 'assistant'],
        ...['user', 'assistant', 'tool', 'assistant'],
      ]);
      expect(messages[0]?.content).toBe('You work for Lighthouse service.');
      expect(JSON.parse(tools ?? '')).toMatchObject([
        { type: 'function', function: { name: 'count_ships', parameters: { required: ['lighthouse'] } } },
      ]);
      expect(metadata.models).toMatchObject({ teacher: 'fake', simulator: 'fake', transformer: 'fake' });
    }
  });

  it('answers each call by its own id', async () => {
    for (const { messages } of await workshop.samples('talks')) {
      const called = messages.flatMap(({ tool_calls = [] }) => tool_calls.map(({ id }) => id));
      const answered = messages.flatMap(({ tool_call_id }) => (tool_call_id === undefined ? [] : [tool_call_id]));
      expect(answered).toEqual(called);
      expect(new Set(called).size).toBe(2);
    }
  });

  it('shows each turn and each use of a tool as a line of its own in the UI', async () => {
    const lines = await workflowLines(workshop, 'talks');
    expect(lines.slice(0, 6)).toEqual([
      'Plan',
      'Transform · API list',
      'Transform · Expand',
      'Tool · search {"query":"ships"}',
      'Transform · Expand',
      'Task · One call',
    ]);
    const talk = ['Answer', 'World', 'Answer', 'User', 'Answer', 'World', 'Answer'].map((who) => `${who} · One call`);
    expect(lines.slice(6)).toEqual([...talk, 'Suggest · More steps', 'Edit · More steps', ...talk, 'Check', 'Save']);
  });

  it('shows the suggester the conversation, the world its own state, and the user what it has not said yet', async () => {
    const prompts: string[] = [];
    for await (const { artifact, calls } of workshop.store.artifacts.stream('talks', 'suggestion')) {
      expect(artifact.goal).toBe('more-steps');
      prompts.push(...(await workshop.store.journal.getMany(calls)).map(({ request }) => request));
    }
    for (const prompt of prompts) expect(prompt).toContain('calls count_ships({\\"lighthouse\\":7}) as call_1_1');
    const turns: string[] = [];
    for await (const { artifact, calls } of workshop.store.artifacts.stream('talks', 'turn')) {
      if (artifact.role !== 'simulator') continue;
      turns.push(...(await workshop.store.journal.getMany(calls)).map(({ request }) => request));
    }
    expect(turns.some((prompt) => prompt.includes('week is 12') && prompt.includes('a harbour clerk'))).toBe(true);
    expect(turns.some((prompt) => prompt.includes('<state>\\nlighthouse 7 counts 84 ships'))).toBe(true);
  });

  it('pays for nothing when the same run is made again under another name', async () => {
    const paid = workshop.model.counters.requests;
    expect(await workshop.run({ name: 'talks-again', limit: 2 })).toMatchObject({ calls: { made: 0, failed: 0 } });
    expect(workshop.model.counters.requests).toBe(paid);
  });
});

describe('a simulated user', () => {
  it.each([
    ['who is done ends the dialogue with the last answer', { thinking: '', message: '', done: true }],
    ['who never ends is cut off after the drawn number of turns', { thinking: '', message: 'And then?', done: false }],
  ])('%s', async (_, turn) => {
    const script: typeof dialogueScript = (request) =>
      request.schemaName === 'user_turn' ? turn : dialogueScript(request);
    const workshop = await openWorkshop({ script }, DIALOGUE_SKILL);
    await workshop.run({ name: `user-${turn.done}`, limit: 1 });
    for (const { messages } of await workshop.samples(`user-${turn.done}`)) {
      expect(messages.filter(({ role }) => role === 'user')).toHaveLength(turn.done ? 1 : 2);
      expect(messages.at(-1)).toMatchObject({ role: 'assistant', content: 'There were 84 ships.' });
    }
    await workshop.close();
  });
});

describe('a teacher who never stops calling', () => {
  it('is offered no calls after the last step, and what it calls all the same ends the dialogue in the ledger', async () => {
    const offered: boolean[] = [];
    const script: typeof dialogueScript = (request) => {
      if (request.schemaName !== null) return dialogueScript(request);
      offered.push(Array.isArray(request.body.tools));
      return { tool_calls: [{ name: 'count_ships', arguments: { lighthouse: 7 } }] };
    };
    const settings = { ...Object(DIALOGUE_SKILL.settings), rounds: 0 };
    const workshop = await openWorkshop({ script }, { ...DIALOGUE_SKILL, settings });
    const document = await workshop.run({ name: 'endless', limit: 1 });
    const groups = await workshop.store.failures.groups('endless');
    await workshop.close();
    expect(document).toMatchObject({ state: 'completed', flows: { done: 1, failed: 0 }, samples: { kept: 0 } });
    expect(offered).toEqual([true, true, true, false]);
    expect(groups).toMatchObject([{ outcome: 'invalid', count: 1, reason: 'There is no tool "count_ships".' }]);
  });
});

describe('calls that do not fit the schemas', () => {
  it('are repaired once, then the dialogue ends in the ledger and nothing else is harmed', async () => {
    const script: typeof dialogueScript = (request) =>
      request.schemaName === null && Array.isArray(request.body.tools)
        ? { tool_calls: [{ name: 'count_ships', arguments: { lighthouse: 'seven' } }] }
        : dialogueScript(request);
    const workshop = await openWorkshop({ script }, DIALOGUE_SKILL);
    const document = await workshop.run({ name: 'misfits', limit: 1 });
    expect(document).toMatchObject({ state: 'completed', flows: { done: 1, failed: 0 }, samples: { kept: 0 } });
    const [group] = await workshop.store.failures.groups('misfits');
    expect(group).toMatchObject({ outcome: 'invalid', reason: expect.stringContaining('"count_ships" do not fit') });
    await workshop.close();
  });
});

describe('a search as a step that finds nothing', () => {
  it('declines the seed with the reason', async () => {
    const step = { id: 'found', title: 'Found', use: 'search', arguments: { query: 'zzyzx' }, makes: 'search-results' };
    const agent = { id: 'look', title: 'Look', from: 'ours', ask: 'Look for more.', chain: [step] };
    const workshop = await openWorkshop({}, { transformation: { agents: [agent] } });
    expect(await workshop.run({ name: 'nothing-found', limit: 1 })).toMatchObject({
      flows: { done: 1, failed: 0 },
      skills: [{ made: 0, declined: 1 }],
      reasons: [{ outcome: 'declined', reason: expect.stringContaining('search brought no search-results: results:') }],
    });
    await workshop.close();
  });
});
