import { ZipFile } from 'yazl';
import type { World } from '../world.ts';
import type { Artifact, WorkflowRun } from './model.ts';

/** Files by path. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Leaves files behind as an artifact of a run; a buffer is the zip itself, however evil. */
export async function addArtifact(
  world: World,
  run: WorkflowRun,
  name: string,
  files: Files | Buffer,
): Promise<Artifact> {
  const zip = Buffer.isBuffer(files) ? files : await zipOf(files);
  const artifact = { run, databaseId: world.nextId(), name, zip, createdAt: world.clock.now(), isExpired: false };
  run.artifacts.push(artifact);
  return artifact;
}

/** The zip of files, the same bytes for the same files. */
export async function zipOf(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path, { mtime });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const mtime = new Date('2026-01-01T00:00:00Z');
