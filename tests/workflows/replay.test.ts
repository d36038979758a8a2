import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../../workers/workflow-bundle';

const FOLDER = join(__dirname, '..', 'histories');

/**
 * Histories recorded from real runs, one for each workflow shape. A change of workflow code that replays one of them
 * otherwise would break runs that are under way: it needs `patched`, not a new recording.
 */
describe('a recorded history', () => {
  it.each(readdirSync(FOLDER))('%s replays with the workflows of today', async (file) => {
    const history = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    await Worker.runReplayHistory({ workflowBundle: workflowBundle() }, history, file);
  });

  it('that was made by other workflow code is refused', async () => {
    const text = readFileSync(join(FOLDER, 'skill-flow.json'), 'utf8').replaceAll(
      'writeInstructions',
      'writeSomethingElse',
    );
    const replay = Worker.runReplayHistory({ workflowBundle: workflowBundle() }, JSON.parse(text), 'changed');
    await expect(replay).rejects.toThrow('Nondeterminism');
  });
});
