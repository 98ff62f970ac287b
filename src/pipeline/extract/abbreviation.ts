import { anyOf } from './any-of.ts';

const shortened = [
  String.raw`e\. ?g|i\. ?e|cf|vs|approx|resp|incl|excl|esp|viz|ca|st|dr|mrs?|ms|prof|jr|sr|inc|ltd|et al`,
  String.raw`z\. ?b|d\. ?h|u\. ?a|bzw|bspw|ggf|evtl|inkl|exkl|vgl|p\. ?ex|c\.-à-d|sra?|ud|uds|ecc`,
  String.raw`т\. ?е|т\. ?д|т\. ?п|напр|см|np|tzn|m\. ?in`,
];
const abbreviation = anyOf(String.raw`(?:^|[\s(“"„«])(?:${shortened.join('|')})\.\s*$`);
const ofNumber = anyOf(String.raw`(?:^|[\s(])(?:nos?|nr|figs?|eq|sec|ch|vol|pp?|s|abs|art|pág|núm|pag|рис|стр)\.\s*$`);

/** `z. B.`, `d. h.`, `J. R. R.`: letters that stand for words, one after another. */
const [letter, nextLetter] = [/(?:^|[\s(])\p{L}\.\s*$/u, /^\p{L}{1,2}\.(?:\s|$)/u];

/** Characters of the longest abbreviation with its blanks. */
const longest = 12;

/** Whether words end with a shortened one, behind which a sentence goes on: `e.g.` always, `no.` before a number. */
export const endsShort = (text: string, next: string): boolean => {
  const ending = text.slice(-longest);
  if (/^\d/.test(next) && ofNumber.test(ending)) return true;
  return abbreviation.test(ending) || (letter.test(ending) && nextLetter.test(next));
};
