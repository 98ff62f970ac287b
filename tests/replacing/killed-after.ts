import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileOperations, onDisk } from '../../src/build/place/file-operations.ts';

/** Thrown where the process would have ended. */
export class Killed extends Error {}

/** Lets so many operations happen and no more; a removal that is cut off has removed the first of the files. */
export function killedAfter(count: number): { files: FileOperations; done: () => number } {
  let done = 0;
  const next = (cutOff?: () => void) => {
    if (done === count) {
      cutOff?.();
      throw new Killed();
    }
    done += 1;
  };
  const counted =
    <Args extends unknown[]>(act: (...args: Args) => void, cutOff?: (...args: Args) => unknown) =>
    (...args: Args) => {
      next(cutOff && (() => cutOff(...args)));
      act(...args);
    };
  const files: FileOperations = {
    ...onDisk,
    makeFolder: counted(onDisk.makeFolder),
    write: counted(onDisk.write, (path) => writeFileSync(path, '')),
    rename: counted(onDisk.rename),
    remove: counted(onDisk.remove, (path) => existsSync(join(path, 'a.html')) && rmSync(join(path, 'a.html'))),
    removeEmptyFolder: counted(onDisk.removeEmptyFolder),
  };
  return { files, done: () => done };
}
