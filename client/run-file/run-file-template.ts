/** What `init` writes: every key of this release, the optional ones as comments with their defaults. */
export const RUN_FILE_TEMPLATE = `# What a run is made of. Start it, or go on with it:  npx agentinstruct run
# Every key but "seeds" may be left out. Paths are relative to this file.

# Names the run everywhere: status, export, the Temporal UI. Left out: named after the model.
# name: my-run

# Documents and source files: files, folders, globs. "npx agentinstruct seeds ./docs" shows what would be read.
seeds:
  - ./docs

# Ids ("npx agentinstruct skills" lists them) and skill files of your own. Left out: every skill that comes with the package.
# skills: [reading-comprehension, text-modification, ./my-skill.yaml]
# Or a map, with settings for each:
# skills:
#   reading-comprehension: { limit: 200, tasks: 6, rounds: 1 }

# Language of instructions and answers: that of each seed, or a code such as de.
# language: seed

# Seeds taken by each skill, of those it accepts. Left out: all.
# limit: 1000

# The draw seed. The same one over the same seeds and skills draws the same plan.
# seed: 0

# Tokens in one piece of a longer document.
# chunkTokens: 800

# Anything that speaks the OpenAI chat API. Left out: OPENAI_API_KEY / OPENAI_BASE_URL, else a local Ollama,
# else a small model that only shows the way. Keys stay in the environment; this file holds their names.
# models:
#   default: { model: gpt-5-mini, apiKeyEnv: OPENAI_API_KEY, inFlight: 64 }
#   strong: { model: gpt-5, rpm: 600, tpm: 200000 }
#   # inFlight: calls at once. rpm, tpm: requests and tokens in any 60 seconds. All workers together keep to them; what a
#   # server holds less is found out, and its Retry-After and x-ratelimit headers are obeyed.

# Which model does what: transformer, author, suggester, editor, teacher. The rest is done by "default".
# roles: { teacher: strong }

# The most that the run may spend in all, over all workers and restarts: dollars, tokens, or both.
# budget: { usd: 20, tokens: 50000000 }

# Skill flows open at once.
# window: 100

# Model calls in one activity, 1 to 64. 8 is for runs of millions: more calls a second and less history, but one line in
# the Temporal UI for eight calls. The samples are the same.
# callsPerActivity: 1

# Models whose calls go to a queue of their own, for clusters: some machine must then serve it, with
# "npx agentinstruct worker --queues model:strong". Left out: every worker does everything, which is fastest.
# queues: [model:strong]
`;
