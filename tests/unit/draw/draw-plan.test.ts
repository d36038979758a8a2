import { drawPlan, goalsFor } from '../../../domain/draw/draw-plan';
import { roundOfSuggestions } from '../../../domain/refinement';
import type { SkillSettings } from '../../../domain/skill/settings';
import { DIALOGUE_SKILL } from '../../support/dialogue-skill';
import { settingsOf, smallSkill } from '../../support/small-skill';

const skill = smallSkill();
const TEXT = { kind: 'text' as const, bases: [] };

function plans(count: number, changes: Partial<SkillSettings> = {}, drawn = skill) {
  const settings = settingsOf(drawn, changes);
  return Array.from({ length: count }, (_, n) =>
    drawPlan({ ...TEXT, drawSeed: 7, seed: `seed-${n}`, skill: drawn, settings }),
  );
}

describe('a plan', () => {
  it('is the same for the same draw seed, skill and seed', () => {
    expect(plans(5)).toEqual(plans(5));
  });

  it('differs between seeds and between draw seeds', () => {
    const settings = settingsOf(skill);
    const other = drawPlan({ ...TEXT, drawSeed: 8, seed: 'seed-0', skill, settings });
    expect(plans(1)[0]).not.toEqual(other);
    expect(new Set(plans(20).map((plan) => JSON.stringify(plan))).size).toBeGreaterThan(10);
  });

  it('draws only tasks that the drawn transformation leads to, each once', () => {
    for (const plan of plans(200)) {
      const ids = plan.tasks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(2);
      if (plan.transformation.id === 'letter') expect(ids).not.toContain('figures');
    }
  });

  it('marks the transformation without a prompt as identity', () => {
    for (const plan of plans(50)) expect(plan.transformation.identity).toBe(plan.transformation.id === 'identity');
  });

  it('reaches every transformation, task, goal and layout', () => {
    const drawn = plans(300);
    expect(new Set(drawn.map(({ transformation }) => transformation.id))).toEqual(new Set(['identity', 'letter']));
    expect(new Set(drawn.flatMap(({ tasks }) => tasks.map(({ id }) => id)))).toEqual(
      new Set(['facts', 'reasons', 'figures']),
    );
    expect(new Set(drawn.flatMap(({ places }) => places.map(({ layout }) => layout)))).toEqual(new Set([0, 1]));
    const goals = drawn.flatMap(({ places }) => places.flatMap(({ suggesters }) => suggesters.flat()));
    expect(new Set(goals)).toEqual(new Set(['harder', 'unanswerable']));
  });

  it('tells which goals suit a task', () => {
    const tasks = plans(50).flatMap((plan) => plan.tasks);
    for (const task of tasks) expect(task.goals).toEqual(task.id === 'facts' ? ['harder', 'unanswerable'] : ['harder']);
  });

  it('keeps the expected share of unanswerable instructions within the setting', () => {
    const places = plans(400, { unanswerable: 0.1 }).flatMap((plan) => plan.places);
    const unanswerable =
      places.filter(({ suggesters }) => suggesters.flat().includes('unanswerable')).length / places.length;
    expect(unanswerable / (2 + unanswerable)).toBeCloseTo(0.1, 1);
  });

  it('draws no unanswerable goal where none is wanted', () => {
    const goals = plans(100, { unanswerable: 0 }).flatMap(({ places }) =>
      places.flatMap(({ suggesters }) => suggesters.flat()),
    );
    expect(goals).not.toContain('unanswerable');
  });

  it('gives one suggester all goals where pairs work together', () => {
    const together = smallSkill({ refinement: { ...skill.refinement, pairs: 'together' } });
    for (const { places } of plans(20, { suggestions: 2, unanswerable: 1 }, together)) {
      for (const { suggesters } of places)
        expect(suggesters.map((goals) => goals.toSorted())).toEqual([['harder', 'unanswerable']]);
    }
  });

  it('gives a suggester of several goals enough of them for whatever task comes', () => {
    const goal = (id: string, tasks?: string[]) => ({ ...skill.refinement.goals[0], id, tasks });
    const goals = [goal('any'), goal('also-any'), goal('facts-only', ['facts']), goal('figures-only', ['figures'])];
    const together = smallSkill({ refinement: { ...skill.refinement, pairs: 'together', goals } });
    for (const plan of plans(20, { suggestions: 2 }, together)) {
      const latest = plan.tasks.map(({ id: task }) => ({ id: task, task, unanswerable: false }));
      const calls = roundOfSuggestions(plan, latest, 0, 8);
      expect(calls).toHaveLength(plan.tasks.length);
      for (const { instruction, goals: asked } of calls) {
        expect(new Set(asked).size).toBe(2);
        expect(goalsFor(together, instruction)).toEqual(expect.arrayContaining(asked));
      }
    }
  });

  it('asks each pair for as many suggestions as set', () => {
    const [plan] = plans(1, { suggestions: 3 });
    expect(plan?.places[0]?.suggesters[0]).toEqual(['harder', 'harder', 'harder']);
  });

  it('draws no goals without rounds', () => {
    for (const { places } of plans(5, { rounds: 0 }))
      expect(places.every(({ suggesters }) => suggesters.length === 0)).toBe(true);
  });

  it('keeps the places it had when the cap is raised', () => {
    const [small] = plans(1, { maxInstructions: 4 });
    const [large] = plans(1, { maxInstructions: 9 });
    expect(large?.places.slice(0, 4)).toEqual(small?.places);
  });
});

describe('dialogues', () => {
  const response = smallSkill(DIALOGUE_SKILL).response;
  const skillWith = (changes: object) => smallSkill({ ...DIALOGUE_SKILL, response: { ...response, ...changes } });
  const dialogues = (changes: Partial<SkillSettings>, drawn = skillWith({ turns: [2, 6] })) =>
    plans(50, changes, drawn).flatMap(({ places }) => places.map(({ dialogue }) => dialogue));

  it('have as many user turns as the skill says', () => {
    expect(new Set(dialogues({}).map((dialogue) => dialogue?.turns))).toEqual(new Set([2, 3, 4, 5, 6]));
  });

  it('have no more user turns than are set, with the same users and the shorter ones as they were', () => {
    const free = dialogues({});
    expect(dialogues({ turns: 3 })).toEqual(free.map((each) => ({ ...each, turns: Math.min(3, each?.turns ?? 0) })));
  });

  it('are never longer than the skill wants them', () => {
    expect(dialogues({ turns: 12 })).toEqual(dialogues({}));
  });

  it('without a user have no more actions than are set', () => {
    const { user: _, ...alone } = response;
    const walk = smallSkill({ ...DIALOGUE_SKILL, response: { ...alone, turns: [1, 1], steps: 9 } });
    expect(dialogues({}, walk)[0]).toEqual({ persona: null, turns: 1 });
    expect(dialogues({ turns: 4 }, walk)[0]).toEqual({ persona: null, turns: 1, steps: 4 });
  });
});
