import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../support/chromium';
import { command } from '../support/command-line';
import { startFakeProcess } from '../support/fake-process';
import { temporaryFolder } from '../support/temporary-folder';

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
    const run = [
      'run',
      '--json',
      '--name',
      'seen',
      '--seeds',
      SEEDS,
      '--limit',
      '1',
      '--skills',
      'reading-comprehension',
    ];
    const { code, stdout } = await command([...run, '--model', 'fake', '--base-url', fake.baseUrl], folder, variables);
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
      await page
        .getByText(/Question · /)
        .first()
        .waitFor();
      const text = await page.locator('body').innerText();
      if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT, fullPage: true });
      for (const line of [/Transform · /, /Question · /, /Suggest · /, /Edit · /, /Answer · /])
        expect(text).toMatch(line);
      await page.getByRole('link', { name: 'User Metadata' }).click();
      await page
        .getByText(/· Reading Comprehension/i)
        .first()
        .waitFor();
      await page
        .getByText(/Respond/)
        .first()
        .waitFor();
    } finally {
      await browser.close();
      await command(['server', 'stop'], folder, variables);
      await fake.stop();
      await remove();
    }
  });
});
