import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { issueForm } from '../../content-schema/derive/issue-form.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { task } from '../../content-schema/records/task.ts';
import { differences, write } from './generate.ts';
import { generatedFiles } from './generated-files.ts';

const closed = { publishPrivateNotes: false };
const files = generatedFiles(recordTypes, closed);
const nothing = { stale: [], missing: [], superfluous: [] };

describe('in a folder of its own', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'generate-'));
    await write(root, files, await differences(root, files));
  });
  afterEach(() => rm(root, { recursive: true }));

  test('what was written is current', async () => {
    expect(await differences(root, files)).toEqual(nothing);
  });

  test('one byte more makes a file stale, and writing mends it', async () => {
    for (const path of files.keys()) {
      await writeFile(join(root, path), `${files.get(path)} `);
      const found = await differences(root, files);
      expect(found).toEqual({ ...nothing, stale: [path] });
      await write(root, files, found);
    }
    expect(await differences(root, files)).toEqual(nothing);
  });

  test('a removed file is missing', async () => {
    await rm(join(root, '.github/labels.json'));
    expect(await differences(root, files)).toEqual({ ...nothing, missing: ['.github/labels.json'] });
  });

  test('the files of a removed record type go; a form that a person wrote stays', async () => {
    const own = join(root, '.github/ISSUE_TEMPLATE/question.yml');
    await writeFile(own, 'name: Question\n');
    const fewer = generatedFiles(
      recordTypes.filter(({ name }) => name !== 'job'),
      closed,
    );
    const found = await differences(root, fewer);
    expect(found.superfluous).toEqual(['.github/ISSUE_TEMPLATE/job.yml', 'data-hub/schemas/jobs.schema.json']);
    await write(root, fewer, found);
    expect(await differences(root, fewer)).toEqual(nothing);
    expect(await readFile(own, 'utf8')).toBe('name: Question\n');
  });
});

test('every generated file opens with its source and the command', () => {
  for (const [path, text] of files) {
    const opening = text.split('\n').slice(0, 2).join('\n');
    expect(opening, path).toMatch(/Generated from [\w./-]+ by npx ledgerline generate; do not edit\./);
  }
});

test('YAML gives back the form, in the YAML 1.1 of GitHub as in 1.2', () => {
  const text = files.get('.github/ISSUE_TEMPLATE/task.yml') ?? '';
  for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version })).toEqual(issueForm(task, closed));
});
