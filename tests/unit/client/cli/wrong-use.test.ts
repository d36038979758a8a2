import { fakeShell, inShell } from '../../../support/fake-shell';

const LONG = 'x'.repeat(10_000);

/** Each with the arguments, and what the error says. */
const WRONG: [string, string[], string][] = [
  ['no verb', [], 'a verb is missing'],
  ['an unknown verb', ['rnu'], "unknown command 'rnu', did you mean run?"],
  ['an empty verb', [''], 'unknown command'],
  ['an unknown flag', ['run', '--nmae', 'x'], "unknown option '--nmae', did you mean --name?"],
  ['a flag of ten kilobytes', ['run', `--${LONG}`], 'unknown option'],
  ['a flag without its value', ['run', '--name'], 'argument missing'],
  ['too many arguments', ['run', 'a.yaml', 'b.yaml'], 'too many arguments'],
  ['a name that climbs', ['run', '--name', '../x'], '"../x" is not a run name'],
  ['a name with capitals', ['run', '--name', 'Mine'], '"Mine" is not a run name'],
  ['a name with a line feed', ['run', '--name', 'a\nb'], '"a\\nb" is not a run name'],
  ['an empty name', ['run', '--name', ''], '"" is not a run name'],
  ['a name of ten kilobytes', ['status', LONG], 'is not a run name'],
  ['a name that is a flag', ['run', '--name', '--limit', '5'], '"--limit" is not a run name'],
  ['a limit of nothing', ['run', '--limit', '0'], '"0" is not a whole number from 1'],
  ['a limit in scientific notation', ['run', '--limit', '1e9'], '"1e9" is not a whole number'],
  ['a limit in words', ['run', '--limit', 'abc'], '"abc" is not a whole number'],
  ['a limit with a fraction', ['run', '--limit', '1.5'], '"1.5" is not a whole number'],
  ['a limit beyond all bounds', ['run', '--limit', '9'.repeat(40)], 'is not a whole number'],
  ['a limit that is no number', ['run', '--limit', 'NaN'], '"NaN" is not a whole number'],
  ['a limit in other digits', ['run', '--limit', '١٢'], 'is not a whole number'],
  ['a negative draw seed', ['run', '--seed', '-1'], '"-1" is not a whole number from 0'],
  ['nothing in flight', ['run', '--in-flight', '0'], 'is not a whole number from 1'],
  ['an endless wait', ['run', '--wait', 'Infinity'], 'is not a whole number'],
  ['no window', ['run', '--window', ''], 'is not a whole number'],
  ['an address that is none', ['run', '--base-url', 'example.com'], 'the base URL'],
  ['a file as an address', ['run', '--base-url', 'file:///etc/passwd'], 'the base URL must start with http'],
  ['a model with blanks', ['run', '--model', 'my model'], '"my model" is not a model\'s id'],
  ['no skills', ['run', '--skills', ''], "is neither a skill's id"],
  ['a skill named twice', ['run', '--skills', 'rag,rag'], 'the skill "rag" is named twice'],
  ['a skill with capitals', ['run', '--skills', 'RAG'], '"RAG" is neither a skill\'s id'],
  ['an empty seed path', ['run', '--seeds', ''], 'a path is missing'],
  ['a seed path with a NUL', ['run', '--seeds', 'a\0b'], 'is not a path'],
  ['an empty run file', ['run', ''], 'a path is missing'],
  ['a worker both in the background and nowhere', ['run', '--detach', '--no-worker'], 'choose one'],
  ['a budget', ['run', '--budget', '1e3'], 'is not an amount of dollars, such as 20 or 0.50'],
  ['too many calls per activity', ['run', '--calls-per-activity', '65'], 'is not a whole number from 1 to 64'],
  ['no calls per activity', ['run', '--calls-per-activity', '0'], 'is not a whole number'],
  ['a preview with a run flag', ['preview', '--detach'], 'unknown option'],
  ['a watch over nothing', ['status', '--watch'], "'--watch' needs the name of a run"],
  ['a stop without a name', ['stop'], "missing required argument 'name'"],
  ['failures of a bad name', ['failures', '.hidden'], '".hidden" is not a run name'],
  ['a refinement without a skill', ['refine', 'mine.jsonl'], "required option '--skill <id>' not specified"],
  ['a refinement without a file', ['refine', '--skill', 'rag'], "missing required argument 'file'"],
  ['an inspection without an id', ['inspect'], "missing required argument 'id'"],
  ['an inspection of a command', ['inspect', 'a; rm -rf'], "is not a sample's id"],
  ['an export to nowhere', ['export', 'tiny'], "required option '--to <dir>' not specified"],
  ['an export to an empty path', ['export', 'tiny', '--to', ''], 'a path is missing'],
  ['an export in an unknown format', ['export', 'tiny', '--to', 'x', '--format', 'jsnol'], 'did you mean "jsonl"?'],
  ['seeds of nothing', ['seeds'], "missing required argument 'paths'"],
  ['seeds in tiny chunks', ['seeds', 'docs', '--chunk-tokens', '5'], 'is not a whole number from 50'],
  ['a skill id with a line feed', ['skills', 'a\nb'], '"a\\nb" is neither'],
  ['a server without a verb', ['server'], 'a verb is missing'],
  ['a server verb that is none', ['server', 'strat'], 'did you mean start?'],
  ['a worker for a bad run', ['worker', '--run', 'A'], '"A" is not a run name'],
  ['a worker on a queue that is none', ['worker', '--queues', 'workflow'], 'did you mean "workflows"?'],
  ['a worker on no queue', ['worker', '--queues', ''], '"" is no queue'],
  ['metrics at no port', ['worker', '--metrics-port', '0'], '"0" is no address for metrics: a port from 1 to 65535'],
  ['metrics at a port beyond', ['run', '--metrics-port', '65536'], 'is no address for metrics'],
  ['metrics at a name', ['run', '--metrics-port', 'localhost:9464'], 'is no address for metrics'],
  ['metrics without a worker', ['run', '--metrics-port', '9464', '--no-worker'], 'choose one'],
  ['a doctor with a patient', ['doctor', 'me'], 'too many arguments'],
  ['an estimate of a file that is not there', ['estimate', 'x.yaml'], 'x.yaml'],
  ['a pause of nothing', ['pause'], "missing required argument 'name'"],
  ['a pause of two runs', ['pause', 'one', 'two'], 'too many arguments'],
  ['a resumption of a bad name', ['resume', '../x'], '"../x" is not a run name'],
  ['limits without a limit', ['limits', 'tiny'], 'a limit is missing'],
  ['limits of a model and nothing else', ['limits', 'tiny', '--model', 'default'], 'a limit is missing'],
  ['nothing in flight on a live run', ['limits', 'tiny', '--in-flight', '0'], '"0" is not a whole number from 1'],
  ['a negative window', ['limits', 'tiny', '--window', '-1'], '"-1" is not a whole number from 1'],
  ['a budget of nothing', ['limits', 'tiny', '--budget', '0'], '"0" is not an amount of dollars'],
  ['requests per minute in words', ['limits', 'tiny', '--rpm', 'many'], '"many" is not a whole number'],
  ['tokens per minute with a fraction', ['limits', 'tiny', '--tpm', '1.5'], '"1.5" is not a whole number'],
  ['a retry of nothing', ['retry'], "missing required argument 'name'"],
  ['a retry without its reason', ['retry', 'tiny', '--reason'], 'argument missing'],
  ['a retry with a run file', ['retry', 'tiny', 'a.yaml'], 'too many arguments'],
  ['a deletion of nothing', ['delete'], "missing required argument 'name'"],
  ['a deletion of everything', ['delete', '*'], '"*" is not a run name'],
];

describe('wrong use', () => {
  it.each(WRONG)('of %s is told in one sentence, exits 2 and starts nothing', async (_, argv, sentence) => {
    const { code, stdout, stderr, opened } = await inShell(argv);
    expect({ code, stdout, opened }).toEqual({ code: 2, stdout: '', opened: 0 });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(sentence);
    expect(stderr.length).toBeLessThan(5000);
  });

  it.each(WRONG)('of %s is one JSON document with --json', async (_, argv, sentence) => {
    const { code, stdout, stderr } = await inShell([...argv.slice(0, 1), '--json', ...argv.slice(1)]);
    const { error } = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(Object.keys(error)).toEqual(['message', 'where']);
    if (argv[0] !== 'server' && argv.length > 0 && argv[0] !== '') expect(error.message).toContain(sentence);
  });

  it('never shows the credentials in a base URL', async () => {
    const { code, stderr } = await inShell(['run', '--base-url', 'https://me:s3cret@example.com/v1']);
    expect(code).toBe(2);
    expect(stderr).not.toContain('s3cret');
  });

  it('of a run without a file says how to get one', async () => {
    const { code, stderr, opened } = await inShell(['run'], fakeShell({ cwd: '/' }));
    expect({ code, opened }).toEqual({ code: 2, opened: 0 });
    expect(stderr).toContain('npx agentinstruct init');
  });

  it('of a run with a file that is missing names it', async () => {
    const { code, stderr } = await inShell(['run', 'none.yaml'], fakeShell({ cwd: '/' }));
    expect(code).toBe(2);
    expect(stderr).toBe('error: cannot read "none.yaml": it does not exist\n');
  });
});
