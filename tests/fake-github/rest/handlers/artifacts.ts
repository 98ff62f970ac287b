import { jsonAnswer, message } from '../../http/answer.ts';
import { signedPlace } from '../../http/storage.ts';
import type { Artifact } from '../../world/actions/model.ts';
import { artifactShape } from '../actions-shapes.ts';
import { type Call, type Operation, type Operations, operation } from '../call.ts';
import { pageUnder } from '../page.ts';
import { elsewhere, gone, onRun } from './runs.ts';

const onArtifact = (answer: (call: Call, artifact: Artifact) => ReturnType<Operation['answer']>): Operation =>
  operation(['actions', 'read'], (call) => {
    const isIt = ({ databaseId }: Artifact) => String(databaseId) === call.params['artifact_id'];
    const artifact = call.repository.ci.runs.flatMap((run) => run.artifacts).find(isIt);
    return artifact ? answer(call, artifact) : gone;
  });

/** What runs left behind. */
export const artifacts: Operations = {
  'actions/list-workflow-run-artifacts': onRun(['actions', 'read'], (call, run) => {
    const { name } = call.query;
    const wanted = run.artifacts.filter((one) => (name ?? one.name) === one.name);
    return pageUnder(call, 'artifacts', wanted, (one) => artifactShape(call.world, one));
  }),
  'actions/get-artifact': onArtifact(({ world }, one) => jsonAnswer(200, artifactShape(world, one))),
  'actions/download-artifact': onArtifact(({ world, repository }, { databaseId, isExpired }) =>
    isExpired
      ? message(410, 'Artifact has expired', 'https://docs.github.com/rest/actions/artifacts#download-an-artifact')
      : elsewhere(signedPlace(world, repository, 'artifact', databaseId)),
  ),
};
