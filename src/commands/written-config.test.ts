import { transpileModule } from 'typescript';
import { expect, test } from 'vitest';
import { readConfig } from '../settings/config.ts';
import { isWrittenConfig, writtenConfig } from './written-config.ts';

const answers = { repository: 'octocat/site', issues: 'octocat/records' };

/** What the file exports when it is loaded. */
function loaded(config: string): unknown {
  const code = transpileModule(config.replace(/^import .*$/m, ''), {}).outputText;
  return new Function('defineConfig', code.replace('export default', 'return'))((own: unknown) => own);
}

test.each([
  'Our records',
  "Ada's records",
  'The "best" records',
  `Both 'of' "them" '`,
  'back\\slash \\" and \\n',
  'two\nlines',
  'Łódź 🎧 东京',
  '${no} `template`',
])('a title is kept as it was given, and known again: %j', (title) => {
  const config = writtenConfig({ title, ...answers });
  expect(readConfig(loaded(config))).toMatchObject({ title, repository: 'octocat/site', issuesDb: 'octocat/records' });
  expect(isWrittenConfig(config)).toBe(true);
});

test('a configuration with changes of a person is none that was written', () => {
  const config = writtenConfig({ title: 'Ours', ...answers });
  for (const own of [config.replace("'en'", "'de'"), `${config}\n`, config.replace('});', '  streaks: true,\n});'), ''])
    expect(isWrittenConfig(own)).toBe(false);
});
