import { stringify } from 'yaml';
import { parseSkill } from '../../../services/skills/load-skills';
import { DIALOGUE_SKILL } from '../../support/dialogue-skill';
import { smallSkill } from '../../support/small-skill';

const parse = (changes: Record<string, unknown>) => parseSkill(stringify(smallSkill(changes)), 'my.yaml');

const asking = { id: 'a', title: 'A', from: 'ours', ask: 'Something.' };
const agents = (agent: object) => ({ transformation: { agents: [{ ...asking, ...agent }] } });
const step = { id: 'next', title: 'Next' };
const dialogue = (changes: object) => ({
  ...DIALOGUE_SKILL,
  response: { ...Object(DIALOGUE_SKILL.response), ...changes },
});

describe('a skill file with chains, tools and dialogues', () => {
  it('is taken when everything in it leads somewhere', () => {
    expect(parse(DIALOGUE_SKILL).response.mode).toBe('dialogue');
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a content shape', agents({ makes: 'api-lits' }), 'makes', 'there is no content shape "api-lits", did you mean'],
    ['a tool', agents({ tools: ['serch'] }), 'tools[0]', 'there is no tool "serch", did you mean "search"?'],
    [
      'a tool of a step',
      agents({ chain: [{ ...step, use: 'grep', makes: 'passage' }] }),
      'chain[0].use',
      'no tool "grep"',
    ],
    [
      'an argument of a tool',
      agents({ chain: [{ ...step, use: 'search', makes: 'search-results', arguments: { qery: 'x' } }] }),
      'arguments.qery',
      'there is no argument of search "qery", did you mean "query"?',
    ],
    ['an answer shape', { response: { shape: 'nothing' } }, 'response.shape', 'there is no answer shape "nothing"'],
    [
      'a world shape',
      dialogue({ world: { ask: 'x', makes: 'page' } }),
      'world.makes',
      'there is no world shape "page"',
    ],
    ['a field that lists APIs', dialogue({ apis: 'tools' }), 'response.apis', 'has no field "tools"'],
    [
      'data in a layout',
      { layouts: ['{{ data.apis }} {{ instruction }}'] },
      'layouts[0]',
      'there is no variable "data.apis" here',
    ],
    [
      'a field of the instruction in a layout',
      { layouts: ['{{ fields.requests }} {{ instruction }}'] },
      'layouts[0]',
      'there is no variable "fields.requests" here',
    ],
    [
      'data in a step that the one before does not make',
      agents({ chain: [{ ...step, ask: '{{ data.apis }}' }] }),
      'chain[0].ask',
      'there is no variable "data.apis" here',
    ],
  ])('is refused where it names %s that is not there', (_, changes, key, message) => {
    expect(() => parse(changes)).toThrow(expect.objectContaining({ message: expect.stringContaining(message) }));
    expect(() => parse(changes)).toThrow(
      expect.objectContaining({ where: expect.stringMatching(new RegExp(`^my\\.yaml:\\d+:\\d+ .*${escaped(key)}$`)) }),
    );
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a step that is neither agent nor tool', agents({ chain: [step] }), 'either `ask`, for an agent, or `use`'],
    ['a tool alone that makes nothing', agents({ chain: [{ ...step, use: 'search' }] }), 'in `makes`'],
    [
      'two steps of one name',
      agents({
        chain: [
          { ...step, ask: 'x' },
          { ...step, ask: 'y' },
        ],
      }),
      'given twice',
    ],
    ['a base beside an ask', agents({ base: ['text-modification'] }), 'either `ask` or `base`'],
    ['a kind of seeds that no agent takes', agents({ kinds: ['code'] }), 'no transformation agent takes seeds of kind'],
    ['a world in a single answer', { response: { world: { ask: 'x', makes: 'api-results' } } }, 'is for dialogues'],
    ['a dialogue that nobody answers', { response: { mode: 'dialogue' } }, 'somebody who answers the teacher'],
    ['APIs that nobody simulates', dialogue({ world: undefined }), 'who answers it'],
    ['real tools in a dialogue', dialogue({ tools: ['search'] }), 'simulated'],
    ['turns that no dialogue can have', dialogue({ turns: [5, 2] }), 'at least 5 and at most 2'],
    ['a layout that asks nothing', { layouts: [{ system: '{{ instruction }}', user: '{{ text }}' }] }, 'asked nothing'],
  ])('is refused for %s', (_, changes, message) => {
    expect(() => parse(changes)).toThrow(message);
  });
});

function escaped(text: string): string {
  return text.replace(/[.[\]]/g, '\\$&');
}
