import { spawn } from 'node:child_process';

/** What is kept of a program's output for an error. */
const TAIL_CHARACTERS = 4_000;

/**
 * Runs a program to its end without a shell.
 * @returns {Promise<{ code: number | null, output: string, missing: boolean }>} code null: killed or never started
 */
export function run(command, args, options) {
  return new Promise((resolve) => {
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-TAIL_CHARACTERS);
    };
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: null, output: error.message, missing: error.code === 'ENOENT' }));
    child.on('close', (code) => resolve({ code, output: output.trim(), missing: false }));
  });
}
