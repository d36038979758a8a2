import { sideBySide } from '../../../activities/side-by-side';

describe('the calls of one activity', () => {
  it('report in their order, whoever ends first', async () => {
    const ends = new Map<string, () => void>();
    const reports = sideBySide(['a', 'b'], (call) => new Promise<string>((end) => ends.set(call, () => end(call))));
    ends.get('b')?.();
    ends.get('a')?.();
    expect(await reports).toEqual(['a', 'b']);
  });

  it('throw what one of them must wait for only when the others have ended', async () => {
    const ended: string[] = [];
    let endSlow = () => {};
    const slow = new Promise<void>((resolve) => {
      endSlow = resolve;
    });
    const page = sideBySide(['busy', 'slow'], async (call) => {
      if (call === 'busy') throw new Error('no permit');
      await slow;
      ended.push(call);
    }).finally(() => ended.push('page'));
    endSlow();
    await expect(page).rejects.toThrow('no permit');
    expect(ended).toEqual(['slow', 'page']);
  });
});
