import { runCommand } from '../../services/process/run-command';
import { say } from './said';

/** A migration is a few hundred statements. */
const COMMAND_MS = 120_000;

const DATABASES = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const;

/** Makes both of the engine's databases and brings their tables up to date, as docs/operating.md says. */
export async function setUpSchema(sql: string, postgres: URL): Promise<void> {
  const server = ['--plugin', 'postgres12', '--ep', postgres.hostname, '-p', postgres.port, '-u', postgres.username];
  for (const { database, schema } of DATABASES) {
    for (const command of [['create'], ['setup-schema', '-v', '0.0'], ['update-schema', '--schema-name', schema]]) {
      const args = [...server, '--db', database, ...command];
      say(`$ sql ${args.join(' ')}`);
      const { end, stdout, stderr } = await runCommand(sql, args, {
        env: { SQL_PASSWORD: postgres.password },
        timeoutMs: COMMAND_MS,
      });
      if (end !== 'ok') throw new Error(`sql ${command[0]} of ${database} failed: ${(stderr + stdout).slice(-2_000)}`);
    }
  }
}
