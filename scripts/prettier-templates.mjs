/**
 * Prettier for the templates of `.astro` files, laid out as JSX: Astro reads white space as JSX does, so a line that is broken at a space
 * needs a `{' '}` there, and Prettier's JSX sees to it. (prettier-plugin-astro follows HTML, and the space is lost.)
 * The frontmatter is Biome's and stays as it is.
 */
import { doc } from 'prettier';

const { hardline, indent, literalline } = doc.builders;
const { mapDoc, replaceEndOfLine, stripTrailingHardline } = doc.utils;

export const languages = [{ name: 'Astro', parsers: ['astro'], extensions: ['.astro'], vscodeLanguageIds: ['astro'] }];

export const parsers = {
  astro: {
    astFormat: 'astro',
    parse: (text) => ({ ...parts.exec(text).groups, length: text.length }),
    locStart: () => 0,
    locEnd: ({ length }) => length,
  },
};
const parts = /^(?<frontmatter>---\n.*?^---\n|)(?<doctype>\s*<!doctype html>|)(?<template>.*)$/ms;

export const printers = {
  astro: {
    embed:
      ({ node }) =>
      (textToDoc) =>
        printTemplate(node, textToDoc).catch((error) => {
          node.error = error;
          throw error;
        }),
    // Prettier passes over what cannot be embedded, and asks for this instead.
    print: ({ node }) => {
      throw node.error;
    },
  },
};

async function printTemplate({ frontmatter, doctype, template }, textToDoc) {
  const opening = [replaceEndOfLine(frontmatter, literalline), doctype && ['<!doctype html>', hardline]];
  if (template.trim() === '') return opening;
  const kept = [];
  const markup = template.replace(special, (...match) => `<kept-${kept.push(printSpecial(match, textToDoc)) - 1} />`);
  // The lines of the frontmatter are left empty, so that an error names the right line.
  const above = '\n'.repeat(frontmatter.split('\n').length - 1);
  const children = childrenOf(await textToDoc(`${above}<>${markup}\n</>`, { parser: 'babel-ts' }));
  const printed = await Promise.all(kept);
  const putBack = (part) =>
    typeof part === 'string' ? part.split(/<kept-(\d+) \/>/).map((text, i) => (i % 2 ? printed[text] : text)) : part;
  return [opening, mapDoc(children, putBack), hardline];
}

/** Elements whose content is no JSX, or whose white space is kept. */
const special = /<(script|style|pre|textarea|title)\b[^>]*(?<!\/)>(.*?)<\/\1>/gs;

async function printSpecial([element, name, content], textToDoc) {
  const parser = { script: 'babel-ts', style: 'css' }[name];
  if (!parser || content.trim() === '') return replaceEndOfLine(element, literalline);
  const [opening, closing] = element.split(content);
  return [opening, indent([hardline, stripTrailingHardline(await textToDoc(content, { parser }))]), hardline, closing];
}

/** What stands between `<>` and `</>`, without their indentation. */
function childrenOf([fragment]) {
  const { contents } = fragment.expandedStates?.at(-1) ?? fragment;
  const [, ...children] = contents.find(({ type }) => type === 'indent').contents;
  return children;
}
