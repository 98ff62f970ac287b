import { anywhere, beginning, oneOf, whole } from './phrase-pattern.ts';

/** What is to be given up, and what of it, in the order of the language. */
const givingUp: readonly (readonly [first: string, then: string])[] = [
  ['ignore|disregard|forget|override|bypass|overrule', 'instruct|prompt|rule|above|previous|prior|guideline|directive'],
  ['ignorier|vergiss|vergesst|missachte|verwirf', 'anweisung|vorgabe|regel|bisherig|obige|vorherig'],
  ['ignore[zr]?|oublie[zr]?|fais fi|ne ti?en(?:s|ez) pas compte', 'instruction|consigne|precedent|regle'],
  ['ignor[ae]|olvida|omite|descarta', 'instruccion|anterior|regla|indicacion'],
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
  ['[وف]?(?:تجاهل|انس(?!\\p{L})|تجاوز)', 'تعليمات|اوامر|السابق|قواعد'],
  ['התעלם|התעלמ|שכח', 'הוראות|הנחיות|קודמ|כללים'],
  ['talimat|yonerge|kural|onceki', 'yok say|unut|gormezden gel|dikkate alma'],
  ['निर्देश|आदेश|नियम', 'अनदेखा|नजरअंदाज|भूल'],
];
const givingUpUnspaced: typeof givingUp = [
  ['忽略|无视|無視|忘记|忘掉', '指令|指示|以上|之前|规则|提示'],
  ['指示|命令|ルール|プロンプト', '無視|忘れ|従わ'],
  ['지시|명령|규칙|프롬프트|이전', '무시|잊'],
];

/** How a summary and whoever makes one are called where nobody else is meant. */
const summaries = beginning(`
  zusammenfass|resume[rz]\\b|resumen\\b|resumo\\b|riassunt|samenvatt|sammanfatt|streszcz|podsumow|резюм|краткое содерж|саммари|підсум|ozetle
  تلخيص|ملخص|תקציר|tom tat|ringkasan|περιληψ
`);

const models = 'ai|ki|ia|model|assistant|bot|llm|gpt|claude|gemini|copilot|summari[sz]er';

/** What is said to whoever summarizes a text, and hardly ever to its readers. It is looked for in what `fold` leaves of a passage. */
export const ordersToModels = oneOf(
  ...givingUp.map(([first, then]) => `${beginning(first)}.{0,60}?(?:${then})`),
  ...givingUpUnspaced.map(([first, then]) => `(?:${first}).{0,20}?(?:${then})`),
  summaries,
  String.raw`(?<=^|[.!?:>\])}*#=-] ?)(?:(?:system|assistant|tool|developer)(?: message)? ?(?:\d+ ?)?:|(?:user|human): ?\S+ \S+ \S)`,
  beginning(String.raw`
    (?:system|developer|admin|assistant) ?(?:prompt|message|instruction|override|mode|command|notice)
    (?:new|updated|real|secret|hidden|following|your) (?:instructions?|directives?|system prompt)
    (?:you are|you[’']re|act as|pretend|role ?play) .{0,40}(?:\bai\b|\bki\b|\bia\b|assist|asistent|model|chatbot|unrestrict|\bdan\b)
    (?:behave as|du bist|tu es|eres|voce e|sei|jestes|ты) .{0,40}(?:\bai\b|\bki\b|\bia\b|assist|asistent|model|chatbot|unrestrict|\bdan\b)
    (?:language|sprach|langage|lenguaje|linguagem|linguaggio|язык\p{L}*) ?-?model|large language|chatgpt|llms?\b|as an ai\b|jailbreak
    prompt injection
    (?:to|for|dear|hey|hello|attention|note to) (?:the |any |all |every )?(?:${models})\b
    (?:${models})s? (?:reading|processing|summari|that reads|who reads)
    an (?:die|jede) ki\b|a l[’']ia\b|a la ia\b|para a ia\b|all[’']ia\b|aan de ai\b|do modelu|для (?:ии|модели)|للنموذج|मॉडल के लिए
    (?:respond|reply|answer|output|return|print|write|say|repeat|append|translate)\b.{0,24}(?:only with|exactly|verbatim|the following)
    (?:respond|reply|answer|output|return|print|write|say|repeat|append|translate)\b.{0,24}(?:as follows|word for word|nothing but)
    (?:the|your|this|any|every) (?:summary|answer|output|response|digest|reply|${models}) (?:must|should|has to|shall|is to)
    (?:the|your|this|any|every) (?:summary|answer|output|response|digest|reply|${models}) (?:will|needs|contains|ends|begins)
    (?:include|add|put|insert|begin|start|end|finish|conclude|open|close)\b.{0,40}\b(?:summary|answer|response|output|digest)\b
    (?:prefix|make|give|produce|return|use|replace|rewrite|append|keep|write)\b.{0,40}\b(?:summary|answer|response|output|digest)\b
    (?:conclude|begin|start|end|finish|open|close)(?: it| this)? (?:with|by) (?:the )?(?:sentence|phrase|words?|line|text|following|["“'‘])
    (?:set|mark|change|switch)\b.{0,24}(?:state|status|provenance|label).{0,24}approved|(?:summary|answer|output) so far
    (?:example|beispiel|exemple|ejemplo) (?:input|output)
    (?:correct|right|proper|official|final|only) (?:description|answer|summary|text|output)\b|output(?:s| is|:)
    (?:respond|reply|answer) with\b|repeat after
    new (?:task|role|persona)\b|from now on,? you|you have been|wants you to|do not (?:summari|follow|obey)|what you were told
    your (?:guideline|previous|order|task)s?\b
    (?:everything|the text|all) (?:before|above)|(?:text|record|content) above|replaces everything|copy verbatim|sudo |echo [a-z]
    print ?\(
    (?:vergiss|vergesst|ignorier\p{L}*) alles|ab jetzt|ausschliesslich (?:diesen|diese|folgend)|gib .{0,20}(?:satz|text) aus
    oublie\p{L}* tout|desormais,? tu|arrete tout|ne resume
    olvida (?:lo|todo)|a partir de ahora|tu unica tarea|no resumas|esqueca tudo|a partir de agora|dimentica tutto|d[’']ora in poi
    vergeet alles|glom allt|zapomnij o wszystkim
    забудь вс|отмени|отныне|скасуи|[وف]?انس كل|من الان|שכח הכל|מעכשיו|lupakan semua|mulai sekarang|tu bay gio|bundan sonra
    summari[sz](?:er|ing)\b|ai model|(?:data|text|input) (?:has ended|ends here|is over|ended)
    end of (?:the )?(?:data|text|input|prompt)
    (?:antworten?(?: sie)?|reponds|repondez|responde) .{0,16}(?:nur|uniquement|seulement|solo|apenas|somente|alleen|tylko|только)
    (?:responda|rispondi|antwoord|odpowiedz|ответь|отвечаи) .{0,16}(?:nur|uniquement|seulement|solo|apenas|somente|alleen|tylko|только)
  `),
  `(?:^|[.!?:;]["”»]? )${whole(`
    (?:please |always |only )?(?:say|claim|write|state|mention|pretend|declare|recommend)(?: that|:| only| it| this|(?= s\\d)|(?=,? ["“]))
    (?:please |always |only )?(?:tell (?:them|him|her|people|readers|everybody|everyone))(?: that|:| only| it| this|(?= s\\d)|(?=,? ["“]))
  `)}`,
  `(?:^|[.!?:;,] )${whole(`
    (?:schreibe?|sage?|dis|ecris|di|escribe|diga|escreva|diz|scrivi|schrijf|skriv|napisz|напиши|скажи|напишіть|yaz|soyle)(?=[:,] | ["«“])
    (?:schreibe?|sage?|dis|ecris|di|escribe|diga|escreva) (?:stattdessen|nur|dass|que|solo|apenas)
    (?:diz|scrivi|schrijf|skriv|napisz|напиши|скажи|напишіть) (?:stattdessen|nur|dass|que|solo|apenas|che)
    (?:diz|scrivi|schrijf|skriv|napisz|напиши|скажи|напишіть) (?:dat|alleen|att|bara|ze|tylko|что|только)
  `)}`,
  anywhere(String.raw`
    从现在开始|必须(?:说|写|输出)|これまでの(?:内容|指示)|忘れて|」と(?:だけ)?(?:出力|書|答)|지금부터|\[\[?system|"role" ?:
    (?:只|仅)(?:回答|回复|输出)|(?:请|只)?(?:写|输出|回答)[“「:：]|摘要|总结|概要|要約|요약|人工智能|ai(?:助手|様|에게)
    (?:だけ|のみ)(?:を)?(?:答え|出力|返)|と(?:だけ)?(?:書い|答え)て|라고만? ?(?:써|쓰|말)|만 (?:답|출력|대답)|केवल.{0,20}(?:उत्तर|लिख)|सारांश
    (?:اجب|رد) فقط|[وف]?اكتب (?:ان|فقط|:)|<{3}|>{3}|＜{3}|<\|?(?:im_|system|endof)|\[\/?inst\]|### ?(?:instruction|system)
    "(?:summary|evidence|patterntag|recommendation)"
  `),
);
