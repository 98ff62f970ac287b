import { anyOf, end } from './any-of.ts';

const wish = anyOf(
  String.raw`\b(?:should|ought to|must|propos(?:e|es|ed|al)|suggest(?:s|ed|ion)?|recommend(?:s|ed)?|expect(?:s|ed)?)\b`,
  String.raw`\b(?:would|could|might|may) (?:also |then )?(?:solve|fix|help|be|save|like|prefer|prevent|remove)\b`,
  String.raw`\bi(?:['’]d| would) (?:like|expect|prefer)\b|\bwe (?:need|want)\b|\bneeds? to\b`,
  String.raw`\b(?:sollten?|müssten?|könnten?|würden?|wäre|vorschlag|schlage vor)${end}`,
  String.raw`\b(?:devrait|faudrait|serait|pourrait|propose)${end}|\b(?:debería|bastaría|habría que|propongo|sería)${end}`,
  String.raw`\b(?:deveria|deve|seria|proponho)${end}|\b(?:dovrebbe|bisognerebbe|sarebbe)${end}`,
  'нужно|следует|хорошо бы|предлагаю|стоит|powinno|proponuję|はず|べき|ほしい|提案|希望|应该|建议|最好|해야|좋겠|제안',
  'يجب|يمكن حل|أقترح|ينبغي',
);

const request = /\b(?:please|bitte|get in touch|speak up)\b|^if (?:you|some(?:one|body)|any(?:one|body))\b/i;

/** Whether a sentence asks its readers to do something. */
export const asks = (sentence: string): boolean => request.test(sentence);

/** Whether a sentence says what should be: beside one that says what is, a reader wants that most. */
export const proposes = (sentence: string): boolean => wish.test(sentence) && !asks(sentence);
