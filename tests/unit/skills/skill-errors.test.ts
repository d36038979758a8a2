import { stringify } from 'yaml';
import { UserError } from '../../../domain/errors';
import { loadSkill, parseSkill } from '../../../services/skills/load-skills';
import { smallSkill } from '../../support/small-skill';
import { temporaryFolder } from '../../support/temporary-folder';

/** The error of a skill file in which one thing is changed. */
function errorOf(change: (text: string) => string): string {
  const text = stringify(smallSkill(), { lineWidth: 0 });
  const changed = change(text);
  expect(changed).not.toBe(text);
  try {
    parseSkill(changed, 'my-skill.yaml');
  } catch (error) {
    if (error instanceof UserError) return `${error.where ?? ''} ${error.message}`;
    throw error;
  }
  throw new Error('the file was taken');
}

describe('a skill file', () => {
  it('that is right is taken', () => {
    expect(parseSkill(stringify(smallSkill()), 'my-skill.yaml')).toEqual(smallSkill());
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['an unknown key', (text) => text.replace('title: Facts', 'titel: Facts'), /my-skill\.yaml:\d+.*"titel".*"title"/s],
    ['a missing key', (text) => text.replace('shape: question', ''), /my-skill\.yaml:\d+.*shape.*is missing/s],
    [
      'a shape that does not exist',
      (text) => text.replace('shape: question', 'shape: qestion'),
      /my-skill\.yaml:\d+.*no shape "qestion", did you mean "question"/s,
    ],
    [
      'a check that does not exist',
      (text) => text.replace('checks: []', 'checks: [evidence-in-contents]'),
      /no check "evidence-in-contents", did you mean "evidence-in-content"/,
    ],
    ['a route to no task', (text) => text.replace('- reasons', '- resons'), /no task "resons", did you mean "reasons"/],
    [
      'a limit of turns without a dialogue',
      (text) => text.replace('settings:', 'settings:\n  turns: 3'),
      /turns is for dialogues; set response.mode: dialogue/,
    ],
    ['an id given twice', (text) => text.replace('id: reasons', 'id: facts'), /"facts" is given twice/],
    ['an agent given twice', (text) => text.replace('id: letter', 'id: identity'), /"identity" is given twice.*agents/],
    ['a goal given twice', (text) => text.replace('id: harder', 'id: unanswerable'), /"unanswerable" is given twice/],
    [
      'a goal for no task',
      (text) => text.replace(/tasks:\n {8}- facts\n {6}suggest/, 'tasks:\n        - fact\n      suggest'),
      /my-skill\.yaml:\d+.*no task "fact", did you mean "facts"/s,
    ],
    [
      'a missing key of one task',
      (text) => text.replace('ask: Ask why something is so.', ''),
      /my-skill\.yaml:\d+.*tasks\[1\]\.ask.*is missing/s,
    ],
    [
      'an unknown key of a setting',
      (text) => text.replace('perTask: 2', 'pertask: 2'),
      /my-skill\.yaml:\d+.*"pertask".*"perTask"/s,
    ],
    [
      'a shape of one task that does not exist',
      (text) => text.replace('ask: Ask why something is so.', 'ask: Ask why.\n      shape: whatever'),
      /my-skill\.yaml:\d+.*no shape "whatever"/s,
    ],
    [
      'a variable of another role',
      (text) => text.replace('suggest: Find one more step.', 'suggest: "{{ suggestion.change }}"'),
      /my-skill\.yaml:\d+.*no variable "suggestion.change" here/s,
    ],
    [
      'a chance that is none',
      (text) => text.replace('unanswerable: true', 'unanswerable: true\n      weight: 0'),
      /weight/,
    ],
    [
      'an unknown variable',
      (text) => text.replace('ask: Ask for a fact.', 'ask: Ask about {{ content.titel }}.'),
      /my-skill\.yaml:\d+.*no variable "content.titel" here, did you mean "content.title"/s,
    ],
    [
      'a template that is not closed',
      (text) => text.replace('ask: Ask for a fact.', 'ask: "{% if x %} Ask."'),
      /template cannot be read/,
    ],
    [
      'an unknown filter',
      (text) => text.replace('ask: Ask for a fact.', 'ask: "{{ count | shout }}"'),
      /template cannot be read.*shout/s,
    ],
    [
      'a layout that asks nothing',
      (text) => text.replace(/\{\{ instruction \}\}\n\n {4}Text:/, 'Text:'),
      /a layout must show/,
    ],
    [
      'an impossible range of words',
      (text) => text.replace('- 10000', '- 0').replace('words:\n    - 1', 'words:\n    - 5'),
      /words/,
    ],
    ['a tab', (text) => text.replace('  kinds', '\tkinds'), /tab/],
    [
      'an id that is taken',
      (text) => text.replace('skill: small-skill', 'skill: constructor'),
      /taken by the language/,
    ],
  ])('with %s is refused with place and cure', (_, change, message) => {
    expect(errorOf(change)).toMatch(message);
  });

  it('that no draw can reach a task of is refused', () => {
    const agents = [{ id: 'identity', title: 'Identity', from: 'paper', tasks: ['facts'] }];
    const text = stringify(smallSkill({ transformation: { agents } }));
    expect(() => parseSkill(text, 'my-skill.yaml')).toThrow('no transformation agent leads to the task "reasons"');
  });

  it('that is missing, a folder or unknown is refused with what to do', async () => {
    const { path, remove } = await temporaryFolder({ 'a.yaml/x': '' });
    await expect(loadSkill('./none.yaml', path)).rejects.toThrow('cannot be read');
    await expect(loadSkill('./a.yaml', path)).rejects.toThrow('this is a folder');
    await expect(loadSkill('reading-comprehensoin', path)).rejects.toThrow('did you mean "reading-comprehension"?');
    await remove();
  });
});
