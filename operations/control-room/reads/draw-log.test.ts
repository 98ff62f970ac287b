import { expect, test } from 'vitest';
import { drawLog } from './draw-log.ts';

const esc = '\u001b';
const texts = (log: string, most = 100) =>
  drawLog(log, most).lines.map(({ parts }) => parts.map(({ text }) => text).join(''));

test('colors become classes, and a line keeps its time', () => {
  const [line] = drawLog(`2026-11-27T10:00:00.123Z ${esc}[1;31mboom${esc}[0m ok`, 100).lines;
  expect(line).toEqual({
    ...{ at: '2026-11-27T10:00:00.123Z', kind: 'plain' },
    parts: [
      { text: 'boom', classes: 'ansi-red ansi-bold' },
      { text: ' ok', classes: '' },
    ],
  });
});

test('what a palette or a true color says is no class and no style', () => {
  const [line] = drawLog(`${esc}[38;5;123ma${esc}[0m${esc}[38;2;1;2;3mb`, 100).lines;
  expect(line?.parts.map(({ classes }) => classes)).toEqual(['', '']);
});

test('marks of Actions say what a line is', () => {
  const log = '##[error]exit 1\n##[warning]old\n##[group]Run\n##[endgroup]\n[error] of a program';
  expect(drawLog(log, 100).lines.map(({ kind }) => kind)).toEqual(['error', 'warning', 'group', 'plain', 'plain']);
  expect(texts(log)).toEqual(['exit 1', 'old', 'Run', '', '[error] of a program']);
});

test('nothing is left that a terminal obeys or that turns text around', () => {
  const log = [
    `${esc}]8;;https://evil.example\u0007link${esc}]8;;\u0007`,
    `${esc}[2J${esc}[Hhome`,
    'a\u202eb\u0007c',
    '10%\r50%\r100%',
  ];
  expect(texts(log.join('\n'))).toEqual(['link', 'home', 'abc', '100%']);
});

test('of a long log the end is shown, and how much is left out is said', () => {
  const log = Array.from({ length: 10 }, (_, line) => `${line}`).join('\n');
  expect(drawLog(log, 3)).toMatchObject({ left: 7 });
  expect(texts(log, 3)).toEqual(['7', '8', '9']);
});
