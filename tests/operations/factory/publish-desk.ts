/** A DESK THAT PUBLISHES, in memory, with a checkout in a folder and one for what the factory keeps. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Engine, Workflow } from '../../../operations/engine/engine.ts';
import { publishStage } from '../../../operations/factory/publish/publish-stage.ts';
import { publishWorkflow } from '../../../operations/factory/publish/publish-workflow.ts';
import type { UploadVideo } from '../../../operations/factory/publish/youtube/upload-by-the-way.ts';
import type { RunningWorkplace, StageResult } from '../../../operations/loop/stage.ts';
import { runbookWorkflows } from '../../../operations/runbooks/runbooks.ts';
import type { OperationRun } from '../../../operations/store/tables/runs.ts';
import { type MemoryDesk, memoryDesk } from '../memory-desk.ts';

/** What a test may choose. */
export interface Choice {
  readonly files?: Readonly<Record<string, string>>;
  readonly factory?: object;
  readonly issuesDb?: { readonly owner: string; readonly name: string };
  readonly upload?: UploadVideo;
  /** Changes the workflows, such as to crash in one. */
  readonly through?: (workflow: Workflow) => Workflow;
}

/** The desk, and what a test does with it. */
export interface PublishDesk {
  readonly desk: MemoryDesk;
  readonly keep: string;
  /** What the stage said. */
  readonly said: readonly string[];
  /** The keys that wait. */
  waiting(): Promise<string[]>;
  /** Runs the stage once for each that waits, until the engine rests. */
  pass(): Promise<StageResult[]>;
  /** Somebody commits to the default branch, and the checkout follows. */
  commit(files: Readonly<Record<string, string>>): void;
  /** The runs of publications, newest first. */
  runs(): Promise<OperationRun[]>;
}

/** Opens one. */
export async function publishDesk({
  files = {},
  factory = {},
  issuesDb,
  upload,
  through,
}: Choice = {}): Promise<PublishDesk> {
  const refuse: UploadVideo = () => Promise.reject(new Error('This test uploads nothing.'));
  const made: { engine?: Engine } = {};
  const desk = await memoryDesk(files, {
    config: { factory: { publish: true, ...factory } },
    workflows: (parts) =>
      [
        ...runbookWorkflows(parts),
        publishWorkflow(parts, { engine: () => made.engine as Engine, upload: upload ?? refuse }) as Workflow,
      ].map((workflow) => through?.(workflow) ?? workflow),
  });
  made.engine = desk.engine;
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  const put = (texts: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  put(files);
  const keep = mkdtempSync(join(tmpdir(), 'keep-'));
  const said: string[] = [];
  const stage = publishStage({
    ...{ issuesDb, serverUrl: 'https://github.example' },
    dataHub: { kind: 'folder', folder: 'data-hub' },
  });
  const place = async (): Promise<RunningWorkplace> => ({
    ...{ desk, folder, keep, sha: (await desk.forge.head({ owner: 'octo', name: 'shop' })).sha },
    ...{ runId: 'stage-run', signal: new AbortController().signal, say: async (line: string) => void said.push(line) },
  });
  return {
    ...{ desk, keep, said },
    waiting: async () => (await stage.waiting(await place())).map(({ key }) => key),
    async pass() {
      const results: StageResult[] = [];
      for (const one of await stage.waiting(await place())) {
        // What begins in a run is there once the engine rests.
        await stage.run(await place(), one);
        await desk.engine.settled();
        results.push(await stage.run(await place(), one));
      }
      return results;
    },
    commit(texts) {
      desk.forge.push('main', texts);
      put(texts);
    },
    runs: () => desk.store.runs.list({ kind: 'factory', limit: 20 }),
  };
}
