import { fold } from '../../text/fold.ts';
import { foldLetters } from '../../text/look-alikes.ts';
import { withoutHidden } from '../../text/without-hidden.ts';

/** What is to be given up, and what of it, in that order; of some languages the other way round. Written as `fold` leaves it. */
const givesUp: readonly (readonly [verb: string, rules: string])[] = [
  ['ignore|disregard|forget|override|bypass|overrule', 'instruct|prompt|rule|above|previous|prior|guideline|directive'],
  ['ignorier|vergiss|vergesst|missachte|verwirf', 'anweisung|vorgabe|regel|bisherig|obige|vorherig'],
  ['ignore[zr]?|oublie[zr]?|fais fi|ne tiens? pas compte|ne tenez pas compte', 'instruction|consigne|precedent|regle'],
  ['ignora|ignore|olvida|omite|descarta', 'instruccion|anterior|regla|indicacion'],
  ['ignor[ea]|esqueca|esquece|desconsidere|descarte', 'instruc|anterior|regra|orientac'],
  ['ignora|dimentica|trascura', 'istruzion|precedent|regol'],
  ['negeer|vergeet', 'instructie|opdracht|vorige|regel'],
  ['ignorera|bortse|glom', 'instruktion|regler|tidigare'],
  ['zignoruj|zapomnij|pomin', 'instrukcj|polecen|poprzedn|zasad'],
  ['игнориру|забуд|пренебрег', 'инструкц|указан|предыдущ|правил'],
  ['ігнору|забуд', 'інструкц|вказівк|попередн|правил'],
  ['αγνοησ|ξεχασ', 'οδηγι|προηγουμεν|κανον'],
  ['abaikan|lupakan', 'instruksi|perintah|sebelumnya|aturan'],
  ['bo qua|quen', 'huong dan|chi thi|lenh|truoc'],
  ['忽略|无视|無視|忘记|忘掉', '指令|指示|以上|之前|规则|提示'],
  ['[وف]?(?:تجاهل|انس(?!\\p{L})|تجاوز)', 'تعليمات|اوامر|السابق|قواعد'],
  ['התעלם|התעלמ|שכח', 'הוראות|הנחיות|קודמ|כללים'],
  ['talimat|yonerge|kural|onceki', 'yok say|unut|gormezden gel|dikkate alma'],
  ['指示|命令|ルール|プロンプト', '無視|忘れ|従わ'],
  ['지시|명령|규칙|프롬프트|이전', '무시|잊'],
  ['निर्देश|आदेश|नियम', 'अनदेखा|नजरअंदाज|भूल'],
];
const marks = [
  ...givesUp.map(
    ([first, then]) =>
      `${/^\p{sc=Han}|^\p{sc=Hangul}/u.test(first) ? '' : '(?<!\\p{L})'}(?:${first}).{0,60}?(?:${then})`,
  ),
  '(?:system|developer|admin|assistant) ?(?:prompt|message|instruction|override|mode|command|notice)',
  '(?:new|updated|real|secret|hidden|following|your) (?:instructions?|directives?|system prompt)',
  '(?:^|\\W)(?:system|assistant|user|human|tool|developer)(?: message)? ?(?:\\d+ ?)?:',
  '(?:you are|you’re|act as|acts as|pretend|role ?play|behave as|du bist|tu es|eres|voce e|sei|jestes|ты).{0,40}(?:\\bai\\b|\\bki\\b|\\bia\\b|assistant|assistent|asistente|model|chatbot|jailbr|unrestrict|\\bdan\\b)',
  '(?:language|sprach|langage|lenguaje|linguagem|linguaggio|язык\\w*) ?-?model|large language|chatgpt|\\bllms?\\b|as an ai\\b|jailbreak|prompt injection',
  '(?:respond|reply|answer|output|return|print|write|say|repeat|append|translate).{0,24}(?:only with|exactly|verbatim|the following|as follows|word for word|nothing but)',
  '(?:the|your|this|any|every) (?:summary|answer|output|response|digest|reply) (?:must|should|has to|shall|is to|will|needs)',
  '(?:set|mark|change|switch).{0,24}(?:state|status|provenance|label).{0,24}approved',
  '(?:summary|answer|output) so far|(?:example|beispiel|exemple|ejemplo) (?:input|output)|(?:summari[sz]er|summari[sz]ing|ai model|the model)\\b',
  '(?:antworte|antworten sie|reponds|repondez|responde|responda|rispondi|antwoord|odpowiedz|ответь|отвечай).{0,16}(?:nur|uniquement|seulement|solo|apenas|somente|alleen|tylko|только)',
  '(?:只|仅)(?:回答|回复|输出)|(?:だけ|のみ)(?:を)?(?:答え|出力|返)|만 (?:답|출력|대답)|केवल.{0,20}(?:उत्तर|लिख)|(?:اجب|رد) فقط',
  '(?:^|[.!?:;]["”»]? )(?:please )?(?:say|claim|write|state|mention|pretend|declare|tell (?:them|him|her|people|readers|everybody|everyone))(?: that|:| only|,? ["“]| it | this )',
  '(?:^|[.!?:;,] )(?:schreibe?|sage?|dis|ecris|di|escribe|diga|escreva|diz|scrivi|schrijf|skriv|napisz|напиши|скажи|напишіть|yaz|söyle)(?:[:,] | (?:stattdessen|nur|dass|que|qu|solo|apenas|che|solo|dat|alleen|att|bara|ze|tylko|что|только|«|"))',
  'と(?:だけ)?(?:書い|答え)て|라고만? ?(?:써|쓰|말)|(?:请|只)?(?:写|输出|回答)[“「:：]|[وف]?اكتب (?:ان|فقط|:)|(?:data|text|input) (?:has ended|ends here|is over|ended)|end of (?:the )?(?:data|text|input|prompt)|<{3}|>{3}|‹{3}|＜{3}',
  '<\\|?(?:im_|system|endof)|\\[/?inst\\]|### ?(?:instruction|system)|"(?:summary|evidence|patterntag|recommendation)"',
].map((mark) => new RegExp(mark, 'isu'));

/**
 * Whether a passage speaks to whoever summarizes it, in one of the languages and ways that are known here. It is no proof of anything: a
 * passage that is found is not counted as ground for a text, and one that is not found is only a stranger's words.
 */
export function speaksToModel(passage: string): boolean {
  const seen = withoutHidden(passage).replace(/\s+/g, ' ');
  const readings = [fold(seen), ...(seen.split(' ').length > 2 ? [foldLetters(seen), spelled(seen)] : [])];
  return readings.some((reading) => marks.some((mark) => mark.test(reading)));
}

/** `i g n o r e` and `i-g-n-o-r-e` as one word. */
const spelled = (text: string): string =>
  fold(text).replace(/(?<![\p{L}\p{N}])\p{L}(?:[ .·_*-]\p{L}){3,}(?![\p{L}\p{N}])/gu, (letters) =>
    letters.replace(/[^\p{L}]/gu, ''),
  );
