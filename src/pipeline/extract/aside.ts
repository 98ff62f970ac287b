import { anyOf, end, start } from './any-of.ts';

/** On what machine, in what steps, with what output, beside what else: what is looked up and not read. */
const aside = anyOf(
  `${start}(?:(?:your|my|system|test|runtime) )?(?:environment|system|platform|setup|versions?|configuration)${end}`,
  `${start}(?:desktop|smartphone)${end}`,
  String.raw`\b(?:versions?|browsers?|operating system|device|os)[^\p{L}]*$`,
  String.raw`\b(?:steps|how) to reproduce|${start}(?:to )?repro(?:duce|duction)?${end}|${start}steps?[^\p{L}]*$|\breproduction\b`,
  String.raw`\b(?:logs?|stack ?trace|traceback|output|screenshots?|videos?)[^\p{L}]*$|${start}(?:relevant )?logs?${end}`,
  String.raw`\bchecklist\b|${start}duplicate issues?|\bexisting issues?\b|code of conduct`,
  String.raw`${start}(?:references?|links|see also|related|prior art|draw ?backs|unresolved|open questions?)${end}|\balternatives?\b`,
  `${start}(?:umgebung|systemumgebung|schritte|reproduktion|environnement|étapes|comment reproduire|entorno|pasos)${end}`,
  `${start}(?:cómo reproducir|ambiente|passos|como reproduzir|passi|come riprodurre|как воспроизвести|окружение)${end}`,
  `${start}(?:環境|再現手順|环境|复现步骤|重现步骤|환경|재현|البيئة)`,
);

const longestHeading = 80;

/** Whether a section of that heading holds nothing that a summary would say. */
export const isAside = (heading: string): boolean => heading.length <= longestHeading && aside.test(heading);

const answerless = new RegExp(
  [
    String.raw`^[^\p{L}\p{N}]*(?:no(?:ne| response|thing(?: else)?| idea)?|n.?a|tb[dc]|to ?do|wip|idem|ditto|test|x+`,
    String.raw`|see (?:the )?(?:title|above|below|attach\w*(?: \w+)?)|as above|same as (?:above|title))?[^\p{L}\p{N}]*$`,
  ].join(''),
  'iu',
);

const longestNothing = 40;

/** What people write where they have no answer. */
export const isAnswerless = (text: string): boolean => text.length <= longestNothing && answerless.test(text);
