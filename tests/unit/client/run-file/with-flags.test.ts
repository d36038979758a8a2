import { type RunFile, runFileFrom } from '../../../../client/run-file/run-file';
import { withFlags } from '../../../../client/run-file/with-flags';

const file: RunFile = runFileFrom(
  {
    name: 'from-file',
    seeds: ['docs'],
    skills: { 'text-modification': { limit: 5, rounds: 2 }, './own.yaml': null },
    limit: 100,
    seed: 3,
    models: { default: { model: 'small' } },
  },
  '/project',
);

describe('flags over the run file', () => {
  it('change nothing when none is given', () => {
    expect(withFlags(file, {}, '/elsewhere')).toEqual(file);
  });

  it('go before the file', () => {
    const flags = { name: 'mine', limit: 7, seed: 9, window: 3, callsPerActivity: 8, model: 'large', inFlight: 2 };
    expect(withFlags(file, flags, '/elsewhere')).toMatchObject({
      name: 'mine',
      limit: 7,
      drawSeed: 9,
      window: 3,
      callsPerActivity: 8,
      models: { default: { model: 'small' } },
      modelFlags: { model: 'large', baseUrl: null, inFlight: 2 },
    });
  });

  it('name seeds relative to where the user stands', () => {
    expect(withFlags(file, { seeds: ['./notes'] }, '/elsewhere').seeds).toEqual({
      paths: ['./notes'],
      folder: '/elsewhere',
    });
  });

  it('choose among skills and keep the settings that the file has for them', () => {
    expect(withFlags(file, { skills: ['text-modification', 'own.yaml'] }, '/project').skills).toEqual([
      { skill: 'text-modification', settings: { limit: 5, rounds: 2 } },
      { skill: '/project/own.yaml', settings: {} },
    ]);
  });

  it('limit every skill, also one with a limit of its own', () => {
    expect(withFlags(file, { limit: 7 }, '/project').skills?.map(({ settings }) => settings.limit)).toEqual([7, 7]);
  });
});
