import { expect, test } from 'vitest';
import { isInShare, shareFrom } from './share.ts';

test('a share is written as its number and how many there are', () => {
  expect(shareFrom('2/4')).toEqual({ number: 2, of: 4 });
  for (const none of ['', '2', '0/4', '5/4', '-1/4', '1.5/4', '2/4/8', '2 / 4', 'a/b', '1/999'])
    expect(shareFrom(none), none).toBeUndefined();
});

test('every file is in exactly one share, beside its other forms, and shares are about even', () => {
  const of = 4;
  const shares = Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
  const homeOf = (file: string) => shares.filter((share) => isInShare(file, share)).map(({ number }) => number);
  const sizes = new Map<number, number>();
  for (let id = 1; id <= 4000; id++) {
    const [home = 0, ...more] = homeOf(`tasks/${id}/index.html`);
    expect(more).toEqual([]);
    expect(homeOf(`api/tasks/${id}.json`)).toEqual([home]);
    sizes.set(home, (sizes.get(home) ?? 0) + 1);
  }
  for (const { number } of shares) expect(Math.abs((sizes.get(number) ?? 0) - 1000)).toBeLessThan(100);
  for (const file of ['index.html', 'llms.txt', 'health/index.html']) expect(homeOf(file)).toHaveLength(1);
});
