import { extract } from '../../../src/pipeline/extract/extract.ts';
import { firstSentence, firstWords, randomSentences, sentencesOf } from './baselines.ts';
import { corpus, type Sample, type SetName } from './corpus.ts';
import { likeness } from './rouge.ts';

/** Ways to make a summary, by what a table calls them. */
export const ways = ['picked by rule', 'first sentence', 'first 60 words', 'random sentences'] as const;
export type Way = (typeof ways)[number];

/** So many draws of sentences by lot, whose mean counts. */
const draws = 20;

/** How alike each way's summaries of a set are to the written ones, on average. */
export function compare(set: SetName): Record<Way, number> {
  const scores = corpus(set).map(scoresOf);
  const mean = (way: Way) => scores.reduce((sum, score) => sum + score[way], 0) / scores.length;
  return Object.fromEntries(ways.map((way) => [way, mean(way)])) as Record<Way, number>;
}

function scoresOf({ title, body, language, summary }: Sample): Record<Way, number> {
  const picked = extract([{ key: 'body', text: body }], { title, language })?.sentences ?? [];
  const all = sentencesOf(body, language);
  const lots = Array.from({ length: draws }, (_, seed) => likeness(randomSentences(all, picked.length, seed), summary));
  return {
    'picked by rule': likeness(picked.map(({ text }) => text).join(' '), summary),
    'first sentence': likeness(firstSentence(body, language), summary),
    'first 60 words': likeness(firstWords(body, language), summary),
    'random sentences': lots.reduce((sum, score) => sum + score, 0) / draws,
  };
}
