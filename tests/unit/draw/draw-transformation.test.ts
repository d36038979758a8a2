import { drawPlan } from '../../../domain/draw/draw-plan';
import type { SeedKind } from '../../../domain/seed';
import type { Skill } from '../../../domain/skill/skill';
import { DIALOGUE_SKILL } from '../../support/dialogue-skill';
import { settingsOf, smallSkill } from '../../support/small-skill';

const base = smallSkill();
const building = smallSkill({
  skill: 'building',
  accepts: { kinds: ['text', 'code'], words: [1, 1000] },
  transformation: {
    agents: [
      { id: 'task', title: 'Task', from: 'ours', base: ['small-skill'] },
      { id: 'program', title: 'Program', from: 'ours', kinds: ['code'] },
    ],
  },
});

function plans(skill: Skill, kind: SeedKind = 'text') {
  const settings = settingsOf(skill);
  return Array.from({ length: 50 }, (_, n) =>
    drawPlan({ drawSeed: 7, seed: `seed-${n}`, kind, skill, bases: [base], settings }),
  );
}

describe('a drawn transformation', () => {
  it('fits the kind of the seed', () => {
    for (const plan of plans(building)) expect(plan.transformation.id).toBe('task');
    for (const plan of plans(building, 'code')) expect(plan.transformation.id).toBe('program');
  });

  it('is none where no agent takes the kind, with the reason', () => {
    const codeOnly = smallSkill({
      transformation: { agents: [{ id: 'program', title: 'Program', from: 'ours', kinds: ['code'] }] },
    });
    const [plan] = plans(codeOnly);
    expect(plan?.transformation.unfit).toBe('small-skill has no transformation for seeds of kind text');
    expect(plan?.tasks).toHaveLength(2);
  });

  it('that builds on another skill has one of its agents, one task that this leads to, and a layout', () => {
    const bases = plans(building).map(({ transformation }) => transformation.base);
    expect(new Set(bases.map((drawn) => drawn?.transformation.id))).toEqual(new Set(['identity', 'letter']));
    expect(new Set(bases.map((drawn) => drawn?.layout))).toEqual(new Set([0, 1]));
    for (const drawn of bases) {
      expect(drawn).toMatchObject({ skill: 'small-skill', task: { count: 1 } });
      if (drawn?.transformation.id === 'letter') expect(drawn.task.id).not.toBe('figures');
    }
  });

  it('names the further steps of its chain', () => {
    const [plan] = plans(smallSkill(DIALOGUE_SKILL));
    expect(plan?.transformation.chain).toEqual([{ id: 'expand', title: 'Expand', angle: null }]);
  });
});

describe('a plan', () => {
  it('of a skill that asks for nothing new holds nothing new', () => {
    for (const plan of plans(base)) {
      expect(Object.keys(plan)).toEqual([
        'transformation',
        'tasks',
        'rounds',
        'maxInstructions',
        'places',
        'goals',
        'noun',
      ]);
      expect(Object.keys(plan.transformation)).toEqual(['id', 'title', 'identity', 'angle']);
      for (const place of plan.places) expect(Object.keys(place)).toEqual(['layout', 'suggesters']);
    }
  });

  it('of a dialogue draws its turns and its user for each place', () => {
    const response = { mode: 'dialogue', turns: [2, 4], user: { ask: 'Go on.', personas: ['a clerk', 'a child'] } };
    const places = plans(smallSkill({ response })).flatMap((plan) => plan.places);
    expect(new Set(places.map(({ dialogue }) => dialogue?.turns))).toEqual(new Set([2, 3, 4]));
    expect(new Set(places.map(({ dialogue }) => dialogue?.persona))).toEqual(new Set(['a clerk', 'a child']));
  });

  it('draws each layout of a task that has its own as often as the others', () => {
    const own = (count: number) => Array.from({ length: count }, (_, n) => `${n} {{ instruction }}`);
    const tasks = [
      { id: 'facts', title: 'Facts', from: 'ours', ask: 'A fact.', layouts: own(3) },
      { id: 'reasons', title: 'Reasons', from: 'ours', ask: 'A reason.' },
    ];
    const skill = smallSkill({
      instruction: { shape: 'question', tasks },
      transformation: { agents: [{ id: 'identity', title: 'I', from: 'ours' }] },
    });
    const drawn = plans(skill).flatMap((plan) => plan.places.map(({ layout }) => layout % 3));
    for (const layout of [0, 1, 2]) {
      const share = drawn.filter((each) => each === layout).length / drawn.length;
      expect(share).toBeGreaterThan(0.25);
    }
  });
});
