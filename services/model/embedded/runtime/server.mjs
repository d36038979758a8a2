// The embedded small model as a process of its own. It lives as long as its standard input is open: whoever started it holds
// the other end, so that even a kill -9 of the starter ends it. It writes `{"port": n}` to standard output once it listens.
//   node server.mjs --home=DIR --installed=DIR --weights=FILE --name=MODEL [--port=N]
import { parseArgs } from 'node:util';
import { openChatModel } from './chat-model.mjs';
import { httpApi } from './http-api.mjs';

const text = { type: 'string' };
const options = { home: text, installed: text, weights: text, name: text, port: { type: 'string', default: '0' } };
const { values } = parseArgs({ options });

// nothing is to be saved, and native threads at work would hold up an orderly exit
process.stdin.resume().on('close', () => process.kill(process.pid, 'SIGKILL'));
// Ctrl-C reaches every process of a terminal; the starter decides when requests in flight are done
process.on('SIGINT', () => {});

const model = await openChatModel(values.installed, values.weights);
const server = httpApi(values.name, model);
server.listen(Number(values.port), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`);
});
