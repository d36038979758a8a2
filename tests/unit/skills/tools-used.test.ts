import { toolsUsed } from '../../../domain/skill/tools-used';
import { smallSkill } from '../../support/small-skill';

const agent = { id: 'agent', title: 'Agent', from: 'ours', ask: 'Make it.' };
const { instruction, response } = smallSkill();
const [first, ...others] = instruction.tasks;

test.each([
  ['no part', {}, []],
  ['a transformation', { transformation: { agents: [{ ...agent, tools: ['search'] }] } }, ['search']],
  [
    'a step that uses one alone, and one that may',
    {
      transformation: {
        agents: [
          {
            ...agent,
            chain: [
              { id: 'a', title: 'A', use: 'search', arguments: { query: 'x' }, makes: 'search-results' },
              { id: 'b', title: 'B', ask: 'Go on.', tools: ['python'] },
            ],
          },
        ],
      },
    },
    ['search', 'python'],
  ],
  ['all writers', { instruction: { ...instruction, tools: ['calculator'] } }, ['calculator']],
  ['one task', { instruction: { ...instruction, tasks: [{ ...first, tools: ['search'] }, ...others] } }, ['search']],
  ['the teacher', { response: { ...response, tools: ['python', 'calculator'] } }, ['python', 'calculator']],
])('the tools that %s names are known', (_, changes, expected) => {
  expect([...toolsUsed(smallSkill(changes))]).toEqual(expected);
});
