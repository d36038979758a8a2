import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { stringify } from 'yaml';
import type { RunDocument } from '../../client/documents';
import { chromium } from '../support/chromium';
import { command } from '../support/command-line';
import { startFakeProcess } from '../support/fake-process';
import { readmeSkill } from '../support/readme-skill';
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

/** The UI draws only the lines that are in sight, so the flows are short ones. */
const SHORT = { limit: 1, tasks: 1, perTask: 1, maxInstructions: 3 };

describe('the Temporal UI', () => {
  jest.setTimeout(240_000);

  let folder: string;
  let remove: () => Promise<void>;
  let fake: Awaited<ReturnType<typeof startFakeProcess>>;
  let variables: Record<string, string>;
  let browser: Browser;
  let run: RunDocument;

  /** One run of a skill of ours and of one that a user has just written. */
  beforeAll(async () => {
    ({ path: folder, remove } = await temporaryFolder());
    fake = await startFakeProcess({ models: ['fake'] });
    variables = { AGENTINSTRUCT_HOME: join(folder, 'home'), OPENAI_API_KEY: 'sk-test' };
    const models = { default: { model: 'fake', baseUrl: fake.baseUrl } };
    const skills = { 'reading-comprehension': SHORT, './my-skill.yaml': SHORT };
    await writeFile(join(folder, 'run.yaml'), stringify({ name: 'seen', seeds: [SEEDS], skills, models }));
    await writeFile(join(folder, 'my-skill.yaml'), readmeSkill());
    const flags = ['--skills', 'reading-comprehension,./my-skill.yaml'];
    const { code, stdout, stderr } = await command(['run', '--json', 'run.yaml', ...flags], folder, variables);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    run = JSON.parse(stdout);
    browser = await playwright.launch({ executablePath: chromium(), args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await command(['server', 'stop'], folder, variables);
    await fake.stop();
    await remove();
  });

  /** What the page of the first flow shows that a query finds and whose id begins so. */
  async function flowPage(query: string, id: RegExp): Promise<string> {
    const page = await browser.newPage({ viewport: { width: 1500, height: 1400 } });
    const { origin } = new URL(run.ui ?? '');
    await page.goto(`${origin}/namespaces/default/workflows?query=${encodeURIComponent(query)}`);
    await page.getByRole('link', { name: id }).first().click();
    const shown = () => page.locator('body').innerText();
    await until(shown, (text) => text.includes('Question · '));
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT, fullPage: true });
    return shown();
  }

  it('shows a flow whose lines can be read by someone who knows only the paper', async () => {
    const text = await flowPage('AgentInstructSkill="reading-comprehension"', /^seen\/reading-comprehension\//);
    for (const line of [/Transform · /, /Question · /, /Suggest · /, /Edit · /, /Answer · /])
      expect(text).toMatch(line);
  });

  it("shows a user's own skill, one file in the user's folder, under its own name", async () => {
    expect(run.skills.map(({ id, made }) => ({ id, made: made > 0 }))).toContainEqual({ id: 'help-desk', made: true });
    const text = await flowPage('WorkflowType="help-desk"', /^seen\/help-desk\//);
    expect(text).toContain('help-desk');
    expect(text).toMatch(/Question · (What to do now|Whether a rule applies)/);
  });
});
