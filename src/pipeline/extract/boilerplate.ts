import { anyOf, end, start } from './any-of.ts';

/** Hints that a form of issues gives to whoever fills it in, and what it asks everybody to confirm. */
const hint = anyOf(
  String.raw`${start}(?:a )?clear and concise\b|${start}if applicable\b|${start}add any other (?:context|information)`,
  `${start}(?:please )?(?:describe|explain|provide|fill (?:in|out)|include|add|list|tell us|make sure|search|attach|paste)` +
    String.raw`\b.*\b(?:issues?|bug|problem|below|here|above|template|form|report|feature|solution|behaviou?r|screenshots?|steps|logs?)\b`,
  String.raw`${start}(?:what (?:happened|did you|is the|version|steps)|is your feature request|how can we)\b.*\?$`,
  `${start}i (?:have |'ve )?(?:searched|read|checked|agree|confirm|am on the latest)` +
    String.raw`\b.*\b(?:issues?|docs?|documentation|guide\w*|policy|conduct|version|duplicates?)\b`,
);

/** What is said to the people who read, and not of the matter: greetings, thanks, offers of help, where else to look. */
const courtesy = anyOf(
  `${start}(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebes?)${end}`,
  `${start}(?:moin|bonjour|salut|hola|buen[oa]s|olá|oi|bom dia|ciao|buongiorno|salve)${end}`,
  `${start}(?:здравствуйте|привет|добрый день|cześć|dzień dobry)${end}`,
  String.raw`\b(?:thanks|thank you|thx|cheers|merci|danke|dankeschön|gracias|obrigad[oa]|grazie)${end}|спасибо|благодар|dziękuję`,
  String.raw`${start}(?:(?:kind|best|warm|many) )?(?:regards|wishes)\b|${start}(?:viele|beste|liebe|freundliche|mit freundlichen) grüße`,
  `${start}(?:cordialement|saludos|cordiali saluti|abraço)${end}`,
  `${start}(?:any help|let me know|keep up|hope (?:this|that)|sorry|what do you think|just (?:a|some|my)|not urgent)${end}`,
  `${start}(?:happy to (?:help|open|send|submit|work|provide|contribute)|see|part of|follow.?up)${end}`,
  `${start}i (?:don.t want to complain|have an? (?:\\p{L}+ )?question)${end}`,
  String.raw`${start}(?:fix(?:es)?|closes?|resolves?|relate[sd] to|depends on|duplicate of|cc) \S*[#@]`,
  String.raw`\b(?:open|send|submit|make|file|create|raise) (?:a |an? )?(?:pr|pull request|patch|mr)${end}`,
  String.raw`\bi (?:could|can|would|'d|will) (?:be happy|be glad|love|help|work on|test|write)${end}`,
  '您好|你好|谢谢|感谢|ありがとう|いつも.*使わせて|お世話になって|よろしくお願い',
  '안녕하세요|감사합니다|السلام عليكم|مرحبا|شكر',
);

/** Longer sentences say something besides. */
const longestCourtesy = 90;

/** Whether a sentence belongs to the form or to the manners, not to the matter. */
export const isBoilerplate = (sentence: string): boolean =>
  hint.test(sentence) || (sentence.length <= longestCourtesy && courtesy.test(sentence));

const injected = anyOf(
  String.raw`\b(?:ignor\w*|disregard|forget|override|overrule|bypass)\b.{0,40}\b(?:instruction|prompt|rule|direction|guideline)`,
  String.raw`\b(?:ignore|disregard|forget)\b.{0,20}\b(?:previous|above|prior)\b|\b(?:system prompt|developer message|as an ai|jailbreak)\b`,
  String.raw`\byou are (?:now )?(?:an? (?:ai|assistant|helpful)|chatgpt|claude|dan)\b|\b(?:summari[sz]e this|your summary)\b`,
  String.raw`\bin your (?:answer|reply|response|output)\b|\b(?:respond|reply) (?:only )?with\b|\boutput (?:only|exactly)\b`,
  'ignorez|ignoriere|ignora las|ignore as|игнорируй|忽略(?:之前|以上|所有)|指示を無視|تجاهل',
);

/** Whether a sentence speaks to a machine that writes summaries: words like all others, but hardly what a record is about. */
export const speaksToMachine = (sentence: string): boolean => injected.test(sentence);
