/**
 * The fake model as a process of its own: `node main.mjs '{"latencyMs":50}'` prints `{"baseUrl":...,"port":...}`.
 * `GET /stats` shows the counters, `POST /options` changes options. It ends with its standard input, so that it never
 * outlives the test that started it, and on SIGTERM.
 */
import fake from './start-fake-model.js';

const server = await fake.startFakeModel(JSON.parse(process.argv[2] ?? '{}'));
process.stdout.write(`${JSON.stringify({ baseUrl: server.baseUrl, port: server.port })}\n`);

const end = () => server.stop().then(() => process.exit(0));
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.stdin.on('end', end).on('close', end).resume();
