import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from '../../../domain/errors';
import { logSize, logTail } from '../../engine/server-log';
import { makeFolder } from '../../make-folder';
import { packageRoot } from '../../package-root';

/** Loading 100 MB takes a second; weights of several gigabytes from a cold disk take minutes. */
const READY_TIMEOUT_MS = 300_000;
/** It ends itself at once when its input closes. */
const END_TIMEOUT_MS = 5_000;

const readySchema = z.object({ port: z.number().int() });

export interface ModelProcessOptions {
  home: string;
  /** Where node-llama-cpp is installed. */
  installed: string;
  weights: string;
  name: string;
  /** The port of the process that this one stands in for; null takes any. */
  port: number | null;
  env: Readonly<Record<string, string>>;
}

export interface ModelProcess {
  child: ChildProcess;
  port: number;
}

/** Starts the model's process and waits until it listens. Its input stays open as long as this process lives. */
export async function startModelProcess(options: ModelProcessOptions): Promise<ModelProcess> {
  await makeFolder(options.home);
  const logFile = join(options.home, 'embedded-model.log');
  const since = await logSize(logFile);
  const child = await spawnModel(options, logFile);
  const port = await firstLine(child);
  if (port !== null) {
    holdNothing(child);
    return { child, port };
  }
  await endModelProcess(child);
  const tail = await logTail(logFile, since);
  throw new UserError(`the embedded model does not start; its log ends with:\n${tail}`, logFile, 1);
}

async function spawnModel(
  { home, installed, weights, name, port, env }: ModelProcessOptions,
  logFile: string,
): Promise<ChildProcess> {
  const script = join(packageRoot(), 'services', 'model', 'embedded', 'runtime', 'server.mjs');
  const args = [
    script,
    `--home=${home}`,
    `--installed=${installed}`,
    `--weights=${weights}`,
    `--name=${name}`,
    `--port=${port ?? 0}`,
  ];
  const log = await open(logFile, 'a');
  try {
    const child = spawn(process.execPath, args, { cwd: home, env: { ...env }, stdio: ['pipe', 'pipe', log.fd] });
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
}

/** A starter that forgets to stop it ends all the same, and the model with it. */
function holdNothing(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout]) {
    if (stream instanceof Socket) stream.unref();
  }
}

/** The port from its first line; null when it ended or said nothing in time. */
async function firstLine(child: ChildProcess): Promise<number | null> {
  if (child.stdout === null) return null;
  const lines = createInterface(child.stdout);
  const timer = setTimeout(() => lines.close(), READY_TIMEOUT_MS);
  try {
    for await (const line of lines) return readySchema.parse(JSON.parse(line)).port;
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Closes its input, which ends it, and sees to it that it is gone. */
export async function endModelProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS);
  child.ref();
  child.stdin?.end();
  await ended;
  clearTimeout(timer);
}
