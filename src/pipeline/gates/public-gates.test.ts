import { expect, test } from 'vitest';
import type { GatesFile } from '../../../content-schema/gates/gates-file.ts';
import { publicGates } from './public-gates.ts';

const file: GatesFile = {
  ...{ number: 7, asOf: '2026-11-01T10:00:00Z' },
  pullRequests: [
    {
      ...{ number: 12, title: 'Ask ada@example.org', url: 'https://github.com/o/r/pull/12', state: 'open' },
      ...{ headSha: 'a1', risk: { level: 'low', why: ['Changes only ada@example.org.md.'] }, verdict: 'pass' },
      gates: [
        {
          ...{ runId: 'o/r#12', name: 'CI: ada@example.org', required: false, state: 'pass', headSha: 'a1' },
          ...{
            url: 'https://ci.example.org/?for=ada@example.org',
            source: 'checks',
            updatedAt: '2026-11-01T10:00:00Z',
          },
          details: { checks: [{ name: 'ada@example.org' }] },
        },
      ],
      artifacts: [
        { kind: 'link', title: 'Pull Request', value: 'https://github.com/o/r/pull/12' },
        { kind: 'link', title: 'Log', value: 'https://ci.example.org/?for=ada@example.org' },
      ],
    },
  ],
} as GatesFile;

test('addresses of people are hidden wherever they stand, and links with one lead nowhere', () => {
  const shown = publicGates(file);
  expect(JSON.stringify(shown)).not.toContain('ada@');
  expect(shown.pullRequests[0]).toMatchObject({
    title: 'Ask [address hidden]',
    gates: [{ name: 'CI: [address hidden]', url: null }],
    artifacts: [{ title: 'Pull Request' }],
  });
});

test('what holds no address stays as it is', () => {
  const plain = { ...file, pullRequests: [] };
  expect(publicGates(plain)).toEqual(plain);
});
