import type { ControlActivities, FlowActivities, RunActivities } from '../domain/contract/activities';
import { assureQuality } from './assure-quality';
import { changeLimits, pauseRun, resumeRun } from './control-run';
import type { Dependencies } from './dependencies';
import { editInstructions } from './edit-instructions';
import { cancelFlows, finishRun, stopRun } from './end-run';
import { feedFlows } from './feed-flows';
import { planFlow } from './plan-flow';
import { respond } from './respond';
import { runPrograms } from './run-programs';
import { saveSamples } from './save-samples';
import { simulateTurn } from './simulate-turn';
import { suggestEdits } from './suggest-edits';
import { transformContent } from './transform-content';
import { useTool } from './use-tool';
import { verifySamples } from './verify-samples';
import { writeInstructions } from './write-instructions';

/** Everything that workflows call, built on one worker's services. */
export function createActivities(dependencies: Dependencies): FlowActivities & RunActivities & ControlActivities {
  return {
    planFlow: planFlow(dependencies),
    transformContent: transformContent(dependencies),
    writeInstructions: writeInstructions(dependencies),
    suggestEdits: suggestEdits(dependencies),
    editInstructions: editInstructions(dependencies),
    respond: respond(dependencies),
    simulateTurn: simulateTurn(dependencies),
    useTool: useTool(dependencies),
    runPrograms: runPrograms(dependencies),
    verifySamples: verifySamples(dependencies),
    saveSamples: saveSamples(dependencies),
    feedFlows: feedFlows(dependencies),
    assureQuality: assureQuality(dependencies),
    finishRun: finishRun(dependencies),
    cancelFlows: cancelFlows(dependencies),
    stopRun: stopRun(dependencies),
    pauseRun: pauseRun(dependencies),
    resumeRun: resumeRun(dependencies),
    changeLimits: changeLimits(dependencies),
  };
}
