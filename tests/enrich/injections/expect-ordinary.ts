import type { Element, Nodes, Parents } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { expect } from 'vitest';
import type { Answer, Ask } from '../../../src/pipeline/enrich/ask.ts';
import { systemText } from '../../../src/pipeline/enrich/call/render-call.ts';
import { renderMarkdown } from '../../../src/pipeline/markdown/render-markdown.ts';
import { htmlOf } from '../../../src/site/records/html-of.ts';
import { prompt } from './ask-about.ts';

/** The elements that an answer may become. */
const ordinary = /^(?:p|em|strong|ul|ol|li|h[2-6])$/;

/** Expects an answer to be nothing but ordinary text of its record, as the site shows it and as GitHub would. */
export function expectOrdinary({ summary = '', recommendation, patternTag }: Answer, ask: Ask): void {
  const { sessions = [], patternTags = [] } = ask.wants;
  if (recommendation) expect(sessions).toContain(recommendation.session);
  if (patternTag !== undefined) expect(patternTags.map(({ tag }) => tag)).toContain(patternTag);
  for (const markdown of [summary, recommendation?.why ?? '']) {
    const html = htmlOf(markdown, { prefix: 'ai' });
    expect(html).toBe(renderMarkdown(markdown, { prefix: 'ai' }));
    for (const { tagName, properties } of elementsOf(html)) {
      expect(tagName).toMatch(ordinary);
      expect(Object.keys(properties)).toEqual([]);
    }
    expectWords(markdown, ask);
  }
}

function expectWords(markdown: string, ask: Ask): void {
  expect(markdown).not.toMatch(/[@＠]\S|:\/\/|hxxp|www\.|javascript:|mailto:|\{\{|\$\{|::/i);
  expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}]/u);
  expect(markdown).not.toMatch(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #\d/i);
  expect(markdown).not.toContain(ask.inputHash.slice(0, 16));
  const given = [...ask.sources.map(({ text }) => text), ...(ask.wants.sessions ?? []).map(({ code }) => code)].join(
    ' ',
  );
  for (const [number] of markdown.matchAll(/\d+/g)) expect(given).toContain(number);
  const told = wordsOf(systemText(ask, prompt));
  const words = wordsOf(markdown);
  for (let at = 0; at + 8 <= words.length; at += 1)
    expect(told.join(' ')).not.toContain(words.slice(at, at + 8).join(' '));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function elementsOf(html: string): Element[] {
  const within = (parent: Parents): Element[] =>
    (parent.children as Nodes[]).flatMap((node) => (node.type === 'element' ? [node, ...within(node)] : []));
  return within(
    unified()
      .use(rehypeRaw)
      .runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Parents,
  );
}
