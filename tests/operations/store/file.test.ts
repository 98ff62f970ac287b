import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEngine } from '../../../operations/engine/open-workflow/open-workflow.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import { someFile } from '../engine/engines.ts';

test('a file is used by one at a time, and by the next one after that', async () => {
  const { file, remove } = someFile();
  const first = await openStore(file);
  await expect(openStore(file)).rejects.toMatchObject({
    message: `The control room, or another command, uses ${file}.`,
    hint: expect.stringContaining('end it first'),
  });
  await first.notes('room').set('kept', 1);
  await first.close();
  const second = await openStore(file);
  expect(await second.notes('room').get('kept')).toBe(1);
  await second.close();
  remove();
});

test('a file that is no database is told of in words, with the way out, and is not kept locked', async () => {
  const { file, remove } = someFile();
  writeFileSync(file, 'this is a letter, and no database'.repeat(100));
  for (const _ of [1, 2])
    await expect(openStore(file)).rejects.toMatchObject({
      message: `The file ${file} cannot be used: file is not a database`,
      hint: expect.stringContaining('Move it away'),
    });
  remove();
});

test('the same is said of the file of the engine', async () => {
  const { file, remove } = someFile();
  const below = file.replace('.db', '.engine.db');
  writeFileSync(below, 'this is a letter, and no database'.repeat(100));
  const store = await openStore(file);
  await expect(openEngine({ place: file, store, workflows: [] })).rejects.toMatchObject({
    message: `The file ${below} cannot be used: file is not a database`,
    hint: expect.stringContaining('Move it away'),
  });
  await store.close();
  remove();
});
