import { definitionChanges, mergedSkills } from '../../../client/runs/definition-changes';
import { launch } from '../../../client/runs/launched-skills';
import type { ModelSettings } from '../../../domain/model-settings';
import type { RunDefinition } from '../../../domain/run';
import { withDefaults } from '../../../services/model/model-defaults';
import { smallSkill } from '../../support/small-skill';

const place = { provider: 'openai' as const, baseUrl: 'https://one.example/v1', apiKeyEnv: 'KEY', headersEnv: {} };
const model = (changes: Partial<ModelSettings> = {}): ModelSettings => ({
  ...withDefaults({}, 'some-model', place),
  ...changes,
});
const skill = smallSkill();
const known: RunDefinition = {
  kind: 'generation',
  drawSeed: 7,
  language: 'seed',
  roles: {},
  window: 100,
  callsPerActivity: 1,
  skills: [launch(skill, { limit: 5, ...skill.settings })],
  models: { default: model() },
};

describe('a relaunch', () => {
  it.each<[string, Partial<RunDefinition>]>([
    ['another base URL', { models: { default: model({ baseUrl: 'https://two.example/v1' }) } }],
    ['another limit in flight', { models: { default: model({ inFlight: 3 }) } }],
    ['another price', { models: { default: model({ price: { input: 1, output: 2 } }) } }],
    ['another window', { window: 5 }],
    ['more calls per activity', { callsPerActivity: 8 }],
    ['a queue for a model', { queues: ['model:default'] }],
    ['a higher limit', { skills: [launch(skill, { limit: 50, ...skill.settings })] }],
    ['one more skill', { skills: [...known.skills, launch(smallSkill({ skill: 'other' }), {})] }],
  ])('may bring %s', (_, change) => {
    expect(definitionChanges(known, { ...known, ...change })).toEqual([]);
  });

  it.each<[string, Partial<RunDefinition>, string]>([
    ['draw seed', { drawSeed: 8 }, 'the draw seed was 7 and is now 8'],
    ['language', { language: 'de' }, 'the language was "seed" and is now "de"'],
    [
      'model',
      { models: { default: model({ model: 'other' }) } },
      'the teacher\'s model was "some-model" and is now "other"',
    ],
    [
      'teacher',
      { models: { ...known.models, strong: model({ model: 'strong' }) }, roles: { teacher: 'strong' } },
      'teacher',
    ],
    [
      'temperature',
      { models: { default: model({ temperature: 0 }) } },
      "the author's temperature was 0.7 and is now 0",
    ],
    [
      'skill text',
      { skills: [launch(smallSkill({ title: 'Changed' }), { limit: 5, ...skill.settings })] },
      'the content of the skill small-skill has changed',
    ],
    [
      'skill setting',
      { skills: [launch(skill, { limit: 5, ...skill.settings, rounds: 2 })] },
      'rounds of the skill small-skill was 1 and is now 2',
    ],
  ])('may not bring another %s', (_, change, sentence) => {
    expect(definitionChanges(known, { ...known, ...change }).join('; ')).toContain(sentence);
  });

  it('keeps the skills that the file no longer names', () => {
    const other = launch(smallSkill({ skill: 'other' }), {});
    const ids = mergedSkills(known, { ...known, skills: [other] }).map(({ definition }) => definition.skill);
    expect(ids).toEqual(['other', 'small-skill']);
  });
});
