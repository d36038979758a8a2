import { PassThrough } from 'node:stream';
import { printable } from '../../../../client/cli/printable';
import { paceMeter } from '../../../../client/cli/progress/pace';
import { progressBars } from '../../../../client/cli/progress/progress-bars';
import { progressLines } from '../../../../client/cli/progress/progress-lines';
import { shellQuoted } from '../../../../client/cli/shell-quoted';
import { duration } from '../../../../client/cli/text/amounts';
import { table } from '../../../../client/cli/text/table';
import { runDocument } from '../../../support/run-document';

const at = (done: number, calls: number) =>
  runDocument({ flows: { total: 10, done, failed: 0 }, calls: { made: calls, journaled: 0, failed: 0 } });

describe('the pace of a run', () => {
  it('is unknown at first, then calls per second and the time left', () => {
    const meter = paceMeter();
    expect(meter(at(0, 0), 0)).toEqual({ callsPerSecond: null, secondsLeft: null });
    expect(meter(at(2, 40), 10_000)).toEqual({ callsPerSecond: 4, secondsLeft: 40 });
  });

  it('follows the last minute only', () => {
    const meter = paceMeter();
    meter(at(0, 0), 0);
    meter(at(1, 6000), 60_000);
    expect(meter(at(1, 6060), 120_000).callsPerSecond).toBe(1);
  });

  it('knows no time left while nothing ends', () => {
    const meter = paceMeter();
    meter(at(3, 0), 0);
    expect(meter(at(3, 10), 5_000)).toEqual({ callsPerSecond: 2, secondsLeft: null });
  });
});

describe('progress in lines', () => {
  it('is one line every few seconds, and only when something has changed', () => {
    const lines: string[] = [];
    let now = 0;
    const view = progressLines(
      (line) => lines.push(line),
      () => now,
    );
    for (; now < 12_000; now += 1_000) view.show(at(now < 3_000 ? 0 : 1, 10));
    expect(lines).toEqual([
      'tiny: 0 of 10 seeds, 12 samples kept, 3 rejected, 10 calls, 6,000 tokens',
      expect.stringContaining('tiny: 1 of 10 seeds'),
    ]);
    expect(lines[1]).toContain('0.0 calls/s, about 45 s left');
  });
});

describe('progress in bars', () => {
  it('draws seeds, samples and calls with their figures', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
    const said: string[] = [];
    let now = 0;
    const view = progressBars(
      terminal,
      () => now,
      (line) => said.push(line),
    );
    view.note('fetching the model');
    expect(said).toEqual(['fetching the model']);
    view.show(at(0, 0));
    now = 10_000;
    view.show(at(5, 100));
    view.note('calls in flight are finished first');
    view.close();
    const drawn = String(terminal.read());
    expect(drawn).toContain('5/10  about 10 s left');
    expect(drawn).toContain('12 kept, 3 rejected');
    expect(drawn).toContain('100  10.0/s  6,000 tokens');
    expect(drawn).toContain('calls in flight are finished first\n');
  });
});

describe('text for a terminal', () => {
  it('holds nothing that a terminal would obey', () => {
    expect(printable('a\u001b[31mb\u009bc\r\nd\te\u202ef')).toBe('a\ufffd[31mb\ufffdc\nd\te\ufffdf');
  });

  it('has tables without colours, numbers to the right', () => {
    expect(
      table(
        ['name', 'count'],
        [
          ['a\nb', 1200],
          ['long', null],
        ],
      ),
    ).toBe('name  count\na b   1,200\nlong      -');
  });

  it('tells times as exactly as an estimate deserves', () => {
    expect([0.2, 40, 200, 7500].map(duration)).toEqual(['1 s', '40 s', '3 min', '2 h 5 min']);
  });

  it('quotes arguments as one would type them', () => {
    expect(['a.yaml', "it's", ''].map(shellQuoted)).toEqual(['a.yaml', "'it'\\''s'", "''"]);
  });
});
