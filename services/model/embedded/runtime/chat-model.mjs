import { ApiError } from './api-error.mjs';
import { grammarSchema } from './grammar-schema.mjs';
import { importLlama } from './import-llama.mjs';
import { Slots } from './slots.mjs';
import { spaceTokens } from './space-tokens.mjs';

/** Two contexts of one thread each make 190 tokens a second on two cores; one of two threads makes 80. */
const CONTEXTS = 2;
/** Enough for any stage's prompt; more costs memory in each context. */
const MOST_CONTEXT_TOKENS = 8_192;
/** A model this small says the same until it is cut off, unless that is made dear; in prose sooner than in a list (ours, tried). */
const PROSE = {
  repeatPenalty: {
    lastTokens: 128,
    penalty: 1.15,
    frequencyPenalty: 0.15,
    presencePenalty: 0.1,
    penalizeNewLine: true,
  },
};
const JSON_PENALTY = { lastTokens: 256, penalty: 1.1, frequencyPenalty: 0.1, penalizeNewLine: false };
/** Grammars are compiled once; a run uses about fifty shapes. */
const MOST_GRAMMARS = 200;

/** Loads the weights. `answer` takes a checked request and resolves with the text, why it ended, and the tokens. */
export async function openChatModel(installed, weights) {
  const { getLlama, LlamaChat, TokenBias } = await importLlama(installed);
  const llama = await getLlama({ gpu: false, build: 'never', progressLogs: false, logLevel: 'error' });
  const model = await llama.loadModel({ modelPath: weights });
  const chats = [];
  for (let count = 0; count < CONTEXTS; count += 1) {
    const context = await model.createContext({ threads: 1, sequences: 1, contextSize: { max: MOST_CONTEXT_TOKENS } });
    chats.push(new LlamaChat({ contextSequence: context.getSequence() }));
  }
  const slots = new Slots(chats);
  const grammarOf = grammars(llama);
  // indented JSON takes two thirds more tokens. Not 'never': a grammar ends with line ends, and the sampler would fail there
  const compact = new TokenBias(model.tokenizer);
  for (const token of spaceTokens(model)) compact.set(token, { logit: -12 });
  return {
    answer: async (request, signal) => {
      const grammar = await grammarOf(request.format);
      const form = grammar === undefined ? PROSE : { grammar, tokenBias: compact, repeatPenalty: JSON_PENALTY };
      return slots.use(signal, (chat) => generate(chat, model.tokenizer, request, form, signal));
    },
  };
}

async function generate(chat, tokenizer, request, form, signal) {
  const { sequence } = chat;
  const room = sequence.context.contextSize - promptTokens(chat, tokenizer, request.history);
  if (room < 1) throw tooLong(sequence.context.contextSize);
  await sequence.clearHistory(); // equal seeds give equal text, and the meter counts the whole prompt
  const before = sequence.tokenMeter.getState();
  const { temperature, topP, seed } = request;
  const maxTokens = Math.min(request.maxTokens ?? room, room);
  const sampling = { temperature, topP, seed };
  const result = await chat.generateResponse(request.history, { ...form, ...sampling, maxTokens, signal });
  const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before);
  return {
    text: result.response,
    finishReason: result.metadata.stopReason === 'maxTokens' ? 'length' : 'stop',
    inputTokens: usedInputTokens,
    outputTokens: usedOutputTokens,
  };
}

function promptTokens(chat, tokenizer, history) {
  const chatHistory = [...history, { type: 'model', response: [] }];
  const { contextText } = chat.chatWrapper.generateContextState({ chatHistory });
  return contextText.tokenize(tokenizer).length;
}

function tooLong(contextSize) {
  const message = `the messages are longer than the model's context of ${contextSize} tokens`;
  return new ApiError(400, message, { code: 'context_length_exceeded', param: 'messages' });
}

function grammars(llama) {
  const compiled = new Map();
  return async (format) => {
    if (format === 'text') return undefined;
    const key = JSON.stringify(format);
    if (!compiled.has(key)) {
      if (compiled.size === MOST_GRAMMARS) compiled.clear();
      compiled.set(key, await compile(llama, format));
    }
    return compiled.get(key);
  };
}

async function compile(llama, format) {
  if (format === 'json') return llama.getGrammarFor('json');
  const schema = grammarSchema(format);
  try {
    return await llama.createGrammarForJsonSchema(schema);
  } catch (error) {
    throw new ApiError(400, `the JSON schema makes no grammar: ${error.message}`, {
      param: 'response_format',
      code: 'invalid_json_schema',
    });
  }
}
