const { createServer } = require('node:http');
const { setTimeout: wait } = require('node:timers/promises');
const { decide, readRequest } = require('./chat.js');
const { Counters } = require('./counters.js');
const { STATUS_FAULTS } = require('./faults.js');
const { numbersFrom } = require('./words.js');

const DEFAULTS = {
  port: 0,
  models: ['fake-model'],
  apiKey: null,
  latencyMs: 0,
  latencySigma: 0,
  slots: Number.POSITIVE_INFINITY,
  refuses: [],
  structured: 'strict',
  ignoresSchema: false,
  faults: [],
  script: null,
};

/** A server that speaks the OpenAI chat API and does what a test tells it to; see the types beside this file. */
async function startFakeModel(given = {}) {
  const options = { ...DEFAULTS, ...given };
  const ruleStates = [];
  const counters = new Counters();
  const server = createServer((request, response) => {
    serve(request, response, { options, ruleStates, counters }).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(options.port, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    port,
    counters,
    options,
    stop: () => stop(server),
  };
}

async function serve(request, response, server) {
  const text = await readBody(request);
  const path = new URL(request.url ?? '/', 'http://fake').pathname;
  if (request.method === 'GET' && path === '/v1/models') return send(response, 200, modelList(server.options));
  if (request.method === 'GET' && path === '/stats') return send(response, 200, server.counters);
  if (request.method === 'POST' && path === '/options') return change(response, server, JSON.parse(text));
  if (request.method === 'POST' && path === '/v1/chat/completions') return chat(request, response, text, server);
  return send(response, 404, { error: { message: `There is nothing at ${path}.` } });
}

async function chat(request, response, text, { options, ruleStates, counters }) {
  const asked = readRequest(text, request.headers, counters.requests + 1);
  counters.arrived(asked.hash);
  response.on('close', () => counters.left());
  while (ruleStates.length < options.faults.length) ruleStates.push({ struck: 0 });
  const overfull = counters.inFlight > options.slots;
  const { status, error, headers } = STATUS_FAULTS.rateLimit({ retryAfter: 1 });
  const decision = overfull ? { status, body: { error }, headers } : decide(asked, options, ruleStates);
  if (decision.hang) return;
  if (!overfull && options.latencyMs > 0) await wait(latencyOf(asked, options));
  await decision.until;
  if (decision.lateMs) await wait(decision.lateMs);
  if (decision.paid) counters.pay(asked.hash, decision.body.usage);
  counters.answered(decision.cut ? 'cut' : decision.status);
  if (decision.cut) return cut(response, decision.body);
  if (decision.half) return send(response, 200, decision.half);
  if (decision.page) return send(response, 200, decision.page, { 'content-type': 'text/html' });
  send(response, decision.status, decision.body, decision.headers);
}

/** The request decides: whoever asks the same meets the same latency. */
function latencyOf({ hash }, { latencyMs, latencySigma }) {
  const next = numbersFrom(`${hash}/latency`);
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return latencyMs * Math.exp(latencySigma * normal);
}

/** New options while it runs: a key that was mended, faults that end. */
function change(response, { options, ruleStates }, changes) {
  Object.assign(options, changes);
  if (changes.faults) ruleStates.length = 0;
  send(response, 200, { ok: true });
}

function cut(response, body) {
  const text = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

function send(response, status, body, headers = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text);
}

function modelList({ models }) {
  return { object: 'list', data: models.map((id) => ({ id, object: 'model' })) };
}

async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

module.exports = { startFakeModel };
