import { anyOf, end } from './any-of.ts';

/** Openings that go on from something said before. */
const goesOn = [
  'and|but|or|nor|so|yet|then|thus|hence|therefore|thereby|however|nevertheless|nonetheless|moreover|furthermore|besides|meanwhile',
  'otherwise|instead|still|also|too|likewise|similarly|conversely|rather|accordingly|consequently|anyway|though|again|afterwards?',
  'finally|additionally|or else|thereafter|same here|both|neither|another|such|maybe|because|even (?:so|better|worse)|or worse',
  'for (?:example|instance|this|that|these)|in (?:addition|contrast|other words|particular|this case|that case|short|fact|either)',
  'because of (?:this|that)|as (?:a result|such|said|described|mentioned)|on the (?:other hand|contrary)|at (?:that|this) point|that is',
  'the (?:same|former|latter|others?|(?:other )?way round|first (?:one|is)|second|third|reason|result|problem is|rest|two|both)',
  '(?:yes|no)(?=[,.;!]| –)|(?:after|before|since|until|with|without) (?:then|that|this)|to (?:avoid|do|fix) (?:this|that)',
  String.raw`one (?:is|of (?:them|these|those))|e\.g|i\.e|not (?:just|only)`,
  '(?:if|when|once|as soon as|unless) (?:it|this|that|they|these|those|so|not|yes|no)',
  'aber|und|oder|doch|jedoch|deshalb|daher|darum|dann|dadurch|außerdem|zum beispiel|trotzdem|sondern|denn|beide|das heißt',
  'mit diese[rmns]|mais|et|donc|puis|cependant|pourtant|par exemple|ensuite|ainsi|pero|y|entonces|además|por eso|sin embargo|por ejemplo',
  'luego|mas|então|porém|por isso|além disso|por exemplo|ma|però|quindi|inoltre|per esempio|poi',
  'а|но|и|поэтому|однако|например|также|тогда|ale|więc|dlatego|maar|dus|daarom|ama|ancak|fakat',
];

/** Openings that stand for something said before. */
const standsFor = [
  `this|that|these|those|it|they|he|she|its|their|his|her|here|(?:it|that|he|she)['’]s|they['’]re|them|who|which`,
  String.raw`dies\p{L}*|das|er|sie|es|dabei|damit|davon|dazu|hier|ce(?:la|ci)|c['’]est|elle|ils|elles|esto|eso|esta|este|ese|esa|ello`,
  // In French a pronoun, and in Italian an article.
  "il (?:n['’e]|est|a|s['’e]|y|en|peut|doit|va|fait|sera|était|avait|semble)",
  'isso|isto|esse|essa|ele|ela|questo|questa|ciò|это|этот|эта|он|она|они|dat|dit|deze|bu',
];

const opening = anyOf(String.raw`^[\p{P}\p{S}\s]*(?:${[...goesOn, ...standsFor].join('|')})(?![\p{L}\p{N}_-])`);
const denseOpening = new RegExp(
  [
    String.raw`^[\p{P}\s]*(?:しかし|でも|ただし|また|そして|それ|これ|その|この|だから|例えば|但是|但|不过|而且|所以|因此|然后|这|那|它|他们|例如`,
    '|하지만|그러나|그래서|그리고|이것|그것|또한|لكن|ولكن|وهذا|هذا|هذه|ذلك|لذلك|مثل)',
  ].join(''),
  'u',
);

/** The rest of a sentence stands for nothing either. */
const again = String.raw`(?!.*\b(?:it|them)\b)`;
/** `It is better to …`, `This RFC proposes …`: nothing is left out that was said before. */
const standsAlone = anyOf(
  String.raw`^it (?:seems|looks|appears) (?:that|like|as if)\b${again}`,
  String.raw`^it (?:would|will|could|can|may|is|was|took|takes|turns|makes)(?: [\p{L}-]+){1,6} (?:if|that|to|when|how)\b${again}`,
  String.raw`^th(?:is|ese) (?:issues?|rfc|proposal|report|request|document|page|pr|ticket|bug|task|job|session|event|post|thread)\b`,
  String.raw`^this (?:feature|project|app|program(?:me)?|site|repository)\b`,
  String.raw`^es (?:wäre|ist|scheint|gibt)\b.*(?:wenn|dass|zu) |^il (?:semble|y a)\b|^es (?:im)?(?:posible|necesario|importante|mejor)\b`,
);
/** The German article of a noun, which its capital tells from the pronoun. */
const article = /^Das \p{Lu}/u;

const pronoun = String.raw`(?:it|them|they|he|she|him|these|those)(?![\p{L}\p{N}_-])`;
/** `makes it hard to …`, `here it is best to …`, where `it` stands for nothing; a verb behind it would end in s. */
const fillsIn = String.raw`(?! (?:(?:is|was|would|will|can|may|might|be|not|so) ){0,3}\p{L}+(?<!s) (?:that|to|how|whether|if)\b)`;
const clause = String.raw`^(?!(?:if|when|while|as|once|after|before|since|because|until|unless)\b)`;
const word = String.raw`[^\s,.;:–—]+`;
const noun = String.raw`(?:an?|the|my|our|your|every|each|all|any|some|no|that|\d+) `;

/** What stands for something said before, among the first words: `The watcher follows it`, `I would like to drop it`. */
const early = anyOf(
  `${clause}(?:${word},? ){1,4}${pronoun}${fillsIn}`,
  `${clause}(?:(?!${noun})${word} ){1,7}${pronoun}${fillsIn}`,
);
const dependent = anyOf(
  String.raw`\b(?:until|of|for|in|with|on|at|by|from|to) that (?!(?:the|an?|is|are|it|they|we|i) )\p{L}+`,
  String.raw`^(?:\S+ ){1,4}(?:therefore|thus|hence|consequently|also)${end}|,? (?:though|however|either|too|as well|instead)[.!]$`,
  String.raw`\bthe same (?:problem|issue|thing|error|bug|result|way|happens|applies|goes|holds)\b(?! (?:as|that)\b)`,
  String.raw`^(?:each|none) (?:\p{L}+s\b|of )|^\p{L}+ of (?:it|them|these|those|this)\b`,
);
const subject = /^(?:It|They|He|She)(?![\p{L}\p{N}_-])/u;

/** Whether a sentence begins in the middle of a thought, so that it needs the one before it. */
export const isMidThought = (sentence: string): boolean =>
  (opening.test(sentence) && !standsAlone.test(sentence) && !article.test(sentence)) ||
  [denseOpening, early, dependent].some((form) => form.test(sentence));

/** Whether a sentence that needs another speaks of the same thing by a pronoun, so that of several in a row each needs only the first. */
export const isOfSameThing = (sentence: string): boolean => early.test(sentence) || subject.test(sentence);
