import { solversAgree } from './agreement/solvers-agree';
import { boundsHold } from './bounds-hold';
import type { Check } from './check';
import { CHOICE_CHECKS } from './choice/choice-checks';
import { CLASSIFICATION_CHECKS } from './classification/classification-checks';
import { CODE_CHECKS } from './code/code-checks';
import { DIALOGUE_CHECKS } from './dialogue/dialogue-checks';
import { differsFromParent } from './every-skill/differs-from-parent';
import { languageAsAsked } from './every-skill/language-as-asked';
import { markupSurvives } from './every-skill/markup-survives';
import { noLeaks } from './every-skill/no-leaks';
import { notEmpty } from './every-skill/not-empty';
import { refusalLabelled } from './every-skill/refusal-labelled';
import { selfContained } from './every-skill/self-contained';
import { EXTRACTION_CHECKS } from './extraction/extraction-checks';
import { FEW_SHOT_CHECKS } from './few-shot/few-shot-checks';
import { FIGURE_CHECKS } from './figures/figure-checks';
import { GROUNDING_CHECKS } from './grounding/grounding-checks';
import { LIMIT_CHECKS } from './limits/limit-checks';
import { annotated } from './modification/annotated';
import { differsFromSource } from './modification/differs-from-source';
import { factsKept } from './modification/facts-kept';
import { followsLetterRule } from './modification/follows-letter-rule';
import { longer } from './modification/longer';
import { marksPresent } from './modification/marks-present';
import { notAComment } from './modification/not-a-comment';
import { numbersKept } from './modification/numbers-kept';
import { oneFormat } from './modification/one-format';
import { outputLanguage } from './modification/output-language';
import { replacementsMade } from './modification/replacements-made';
import { restUnchanged } from './modification/rest-unchanged';
import { lowOverlap, reworded } from './modification/reworded';
import { simpler } from './modification/simpler';
import { sourceUnchangedInPrompt } from './modification/source-unchanged-in-prompt';
import { targetsGone } from './modification/targets-gone';
import { wordsKept } from './modification/words-kept';
import { OPEN_CHECKS } from './open/open-checks';
import { PUZZLE_CHECKS } from './puzzles/puzzle-checks';
import { answerChanged } from './reading/answer-changed';
import { answerableNotDeclined } from './reading/answerable-not-declined';
import { clozeInContent } from './reading/cloze-in-content';
import { contentChanged, contentKept } from './reading/content-changed';
import { declines } from './reading/declines';
import { evidenceInContent } from './reading/evidence-in-content';
import { keyAgrees } from './reading/key-agrees';
import { quoteInResponse } from './reading/quote-in-response';
import { TOOL_CHECKS } from './tools/tool-checks';
import { WEB_CHECKS } from './web/web-checks';

const EVERY_SKILL: readonly Check[] = [
  notEmpty,
  selfContained,
  noLeaks,
  differsFromParent,
  refusalLabelled,
  languageAsAsked,
  markupSurvives,
];

const READING: readonly Check[] = [
  evidenceInContent,
  keyAgrees,
  contentChanged,
  contentKept,
  answerChanged,
  declines,
  answerableNotDeclined,
  clozeInContent,
  boundsHold,
  quoteInResponse,
];

const MODIFICATION: readonly Check[] = [
  sourceUnchangedInPrompt,
  notAComment,
  differsFromSource,
  reworded,
  lowOverlap,
  factsKept,
  numbersKept,
  simpler,
  longer,
  outputLanguage,
  wordsKept,
  marksPresent,
  annotated,
  replacementsMade,
  restUnchanged,
  oneFormat,
  targetsGone,
  followsLetterRule,
];

/** Runs by itself where a skill asks for blind solves. */
export const AGREEMENT: Check = solversAgree;

/** Every check that a skill may name. */
export const CHECKS: readonly Check[] = [
  ...EVERY_SKILL,
  ...READING,
  ...MODIFICATION,
  AGREEMENT,
  ...CHOICE_CHECKS,
  ...OPEN_CHECKS,
  ...FIGURE_CHECKS,
  ...PUZZLE_CHECKS,
  ...CODE_CHECKS,
  ...EXTRACTION_CHECKS,
  ...CLASSIFICATION_CHECKS,
  ...GROUNDING_CHECKS,
  ...LIMIT_CHECKS,
  ...FEW_SHOT_CHECKS,
  ...TOOL_CHECKS,
  ...WEB_CHECKS,
  ...DIALOGUE_CHECKS,
];

/** Names of the checks that run for every skill, named or not (paper.md §5 "Checks for every skill"; ours). */
export const UNIVERSAL_CHECKS: readonly string[] = EVERY_SKILL.map((check) => check.name);

export function checkNamed(name: string): Check | undefined {
  return CHECKS.find((check) => check.name === name);
}
