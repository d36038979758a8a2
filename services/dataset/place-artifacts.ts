import type { Content, Instruction, StoredArtifact } from '../../domain/artifact';
import type { ArtifactStore } from '../store/store';
import { jsonText } from './json-text';
import type { Placement } from './placement';

/** Contents of this many instructions are asked for together. */
const PAGE = 200;

/** What a run of the content transformation flow made, in order of id. */
export async function* placeContents(artifacts: ArtifactStore, run: string): AsyncGenerator<Placement> {
  for await (const { skill, seed, artifact } of artifacts.stream(run, 'content')) {
    const { id, transformation, title, text } = artifact;
    yield { file: `${skill}.jsonl`, text: jsonText({ id, seed, transformation, title, text }) };
  }
}

/** What a run of the instruction generation or refinement flow made or was given, in order of id (design §9 `refine`). */
export async function* placeInstructions(artifacts: ArtifactStore, run: string): AsyncGenerator<Placement> {
  let page: StoredArtifact<Instruction>[] = [];
  for await (const stored of artifacts.stream(run, 'instruction')) {
    page.push(stored);
    if (page.length < PAGE) continue;
    yield* placePage(artifacts, run, page);
    page = [];
  }
  yield* placePage(artifacts, run, page);
}

async function* placePage(
  artifacts: ArtifactStore,
  run: string,
  page: StoredArtifact<Instruction>[],
): AsyncGenerator<Placement> {
  const ids = [...new Set(page.map(({ artifact }) => artifact.content))];
  const found = (await artifacts.getMany(run, ids)).map(({ artifact }) => artifact);
  const contents = new Map(
    found.filter((artifact) => artifact.kind === 'content').map((content) => [content.id, content]),
  );
  for (const { skill, artifact } of page) {
    yield { file: `${skill}.jsonl`, text: jsonText(instructionRow(artifact, contents.get(artifact.content))) };
  }
}

function instructionRow({ id, parent, text, task, goal, round }: Instruction, content: Content | undefined): object {
  return { id, parent, instruction: text, content: content?.text || null, task, goal, round };
}
