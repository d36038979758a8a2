import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ExportDocument } from '../../documents';
import { EXPORT_FORMATS, type ExportFormat } from '../../port';
import type { Select } from '../action';
import { done } from '../answer';
import { oneOf } from '../arguments/one-of';
import { pathArgument } from '../arguments/path-argument';
import { runName } from '../arguments/run-name';
import { counted } from '../text/amounts';
import { verb } from '../verb';

interface Flags {
  to: string;
  format: ExportFormat;
  all?: boolean;
}

/** `export NAME --to DIR`: writes a run's samples as a dataset. */
export function addExport(program: Command, select: Select): void {
  verb(program, 'export', "write a run's samples as a dataset")
    .argument('<name>', 'the run', runName('NAME'))
    .requiredOption('--to <dir>', 'the folder to write into', pathArgument('--to'))
    .option('--format <format>', EXPORT_FORMATS.join(', '), oneOf('--format', EXPORT_FORMATS), 'jsonl')
    .option('--all', 'rejected samples too, with metadata.verdict')
    .action((name: string, { to, format, all = false }: Flags) => {
      select(async (shell) => {
        const client = await shell.client();
        const document = await client.exportRun({ name, directory: resolve(shell.cwd, to), format, all });
        return done(document, exportText(document));
      });
    });
}

function exportText({ rows, files, left }: ExportDocument): string {
  return [
    `${counted(rows, 'row')} in ${counted(files.length, 'file')}`,
    ...files.map((file) => `  ${file}`),
    ...left.map(({ skill, rows: count, reason }) => `left out: ${counted(count, 'row')} of ${skill}: ${reason}`),
  ].join('\n');
}
