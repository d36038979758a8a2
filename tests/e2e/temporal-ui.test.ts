import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { stringify } from 'yaml';
import { chromium } from '../support/chromium';
import { command } from '../support/command-line';
import { startFakeProcess } from '../support/fake-process';
import { temporaryFolder } from '../support/temporary-folder';
import { until } from '../support/until';

const SEEDS = join(__dirname, '..', '..', 'examples', 'seeds');

/** As the tests run: as root, without a network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('the Temporal UI', () => {
  jest.setTimeout(240_000);

  it('shows a flow whose lines can be read by someone who knows only the paper', async () => {
    const { path: folder, remove } = await temporaryFolder();
    const fake = await startFakeProcess({ models: ['fake'] });
    const variables = { AGENTINSTRUCT_HOME: join(folder, 'home'), OPENAI_API_KEY: 'sk-test' };
    // The UI draws only the lines that are in sight, so the flow is a short one.
    const skills = { 'reading-comprehension': { limit: 1, tasks: 1, perTask: 1, maxInstructions: 3 } };
    const file = {
      name: 'seen',
      seeds: [SEEDS],
      skills,
      models: { default: { model: 'fake', baseUrl: fake.baseUrl } },
    };
    await writeFile(join(folder, 'run.yaml'), stringify(file));
    const { code, stdout } = await command(['run', '--json', 'run.yaml'], folder, variables);
    expect(code).toBe(0);
    const browser = await playwright.launch({ executablePath: chromium(), args: FLAGS });
    try {
      const page = await browser.newPage({ viewport: { width: 1500, height: 1400 } });
      const ui = new URL(JSON.parse(stdout).ui);
      await page.goto(
        `${ui.origin}/namespaces/default/workflows?query=${encodeURIComponent('AgentInstructSkill="reading-comprehension"')}`,
      );
      await page
        .getByRole('link', { name: /^seen\/reading-comprehension\// })
        .first()
        .click();
      const shown = () => page.locator('body').innerText();
      await until(shown, (text) => text.includes('Question · '));
      const text = await shown();
      if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT, fullPage: true });
      for (const line of [/Transform · /, /Question · /, /Suggest · /, /Edit · /, /Answer · /])
        expect(text).toMatch(line);
    } finally {
      await browser.close();
      await command(['server', 'stop'], folder, variables);
      await fake.stop();
      await remove();
    }
  });
});
