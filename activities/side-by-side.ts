/**
 * Asks every call of one activity at once. One that must wait, is blocked or breaks down throws only when the others have
 * ended, so that their answers are journaled and the retry pays for none of them again (design §5).
 */
export async function sideBySide<Call, Report>(
  calls: readonly Call[],
  ask: (call: Call) => Promise<Report>,
): Promise<Report[]> {
  const asked = await Promise.allSettled(calls.map(ask));
  return asked.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}
