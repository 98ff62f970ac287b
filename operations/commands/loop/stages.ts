import { createProvider } from '../../../src/ai/create-provider.ts';
import type { Settings } from '../../../src/settings/join-settings.ts';
import { agentsStage } from '../../agents/stage/agents-stage.ts';
import { publishStage } from '../../factory/publish/publish-stage.ts';
import { makingStages } from '../../factory/stages.ts';
import type { Stage } from '../../loop/stage.ts';

/** The stages of the loop, in the order in which they run: what one makes the next takes up in the same round. */
export function stagesOf(own: Settings): readonly Stage[] {
  const model = createProvider(own.ai);
  const asked = model && { model, timeoutSeconds: own.ai.timeoutSeconds };
  return [...makingStages(asked), publishStage(own), agentsStage];
}
