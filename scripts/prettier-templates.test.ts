import { format } from 'prettier';
import { expect, test } from 'vitest';

const formatted = (text: string) =>
  format(text, { parser: 'astro', plugins: ['./scripts/prettier-templates.mjs'], printWidth: 40, singleQuote: true });

test('a space at which a line has to end is kept', async () => {
  const text = '<p>These are the newest of them. <a href="/all/">All</a> {more} <b>others</b></p>\n';
  expect(await formatted(text)).toMatchInlineSnapshot(`
    "<p>
      These are the newest of them.{' '}
      <a href="/all/">All</a> {more}{' '}
      <b>others</b>
    </p>
    "
  `);
});

test('a space that was kept in braces is a plain one again where the line goes on', async () => {
  expect(await formatted("<p>\n  All{' '}\n  <b>others</b>\n</p>\n")).toMatchInlineSnapshot(`
    "<p>
      All <b>others</b>
    </p>
    "
  `);
});

test('where there is no space, none comes to stand', async () => {
  expect(
    await formatted('<p>The whole of<sup>1</sup>{first}<b>second</b>{third}, and no more</p>\n'),
  ).toMatchInlineSnapshot(`
    "<p>
      The whole of<sup>1</sup>
      {first}
      <b>second</b>
      {third}, and no more
    </p>
    "
  `);
});

test('elements whose white space is kept stay as they are', async () => {
  const text = '<pre>  a\n    b</pre>\n<title>A long title that is {name} and does not fit</title>\n';
  expect(await formatted(text)).toBe(text);
});

test('scripts and styles are laid out in their own language', async () => {
  const text = '<p>{text}</p>\n<script>const a = {b:1}</script>\n<style>p{color:red}</style>\n';
  expect(await formatted(text)).toMatchInlineSnapshot(`
    "<p>{text}</p>
    <script>
      const a = { b: 1 };
    </script>
    <style>
      p {
        color: red;
      }
    </style>
    "
  `);
});

test('frontmatter and doctype stay as they are', async () => {
  const text = '---\nconst title = {  a:1 };\n---\n<!doctype html>\n<html lang="en" />\n';
  expect(await formatted(text)).toBe(text);
  expect(await formatted('---\nimport "a.css";\n---\n')).toBe('---\nimport "a.css";\n---\n');
});

test('what cannot be read is an error that names the line, not an empty file', async () => {
  const text = '---\nconst a = 1;\n---\n<p>\n  {a && (\n    <b />\n    <i />\n  )}\n</p>\n';
  await expect(formatted(text)).rejects.toThrow('Adjacent JSX elements must be wrapped in an enclosing tag');
  await expect(formatted(text)).rejects.toThrow('(7:5)');
});
