import { anywhere, beginning, oneOf } from './phrase-pattern.ts';

/** How a model speaks of itself, turns a task down or chats before it begins. */
export const refusals = oneOf(
  beginning(String.raw`
    as an? (?:ai|artificial|language model|assistant|large)\b|i(?:[’']| a)?m (?:just )?an? (?:ai|assistant|language model)\b
    i (?:cannot|can[’']?t|can not|am unable to) (?:help|assist|comply|provide|fulfil|answer|summari|reveal|process)
    i (?:am not able to|won[’']?t|will not) (?:help|assist|comply|provide|fulfil|answer|summari|reveal|process)
    (?:i[’']m|i am) (?:very )?sorry,? (?:but|i)\b|i apologi[sz]e (?:but|for)
    here(?: is|[’']s) (?:the|a|your) (?:summary|answer|json|requested)
    als (?:ki|sprachmodell|ki-\w+)\b|ich kann (?:ihnen|dir|dabei|diese anfrage) (?:leider )?nicht|es tut mir leid,? (?:aber|ich)
    en tant qu(?:e |[’'])(?:ia|intelligence|assistant|modele)|je ne peux pas (?:vous|repondre|aider|satisfaire)
    je suis desole,? (?:mais|je)
    como (?:una? )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente|modelo de linguagem|assistente)\b
    no puedo (?:ayudar|cumplir|responder)|lo siento,? pero|nao posso (?:ajudar|cumprir|responder|fornecer)|desculpe,? mas
    come (?:ia|modello linguistico|assistente)\b|non posso (?:aiutar|rispond|soddisf)|mi dispiace,? ma
    als (?:ai|taalmodel)\b|ik kan (?:u|je) (?:hier |helaas )|som (?:en )?(?:ai|sprakmodell)\b|jag kan tyvarr inte
    jako (?:ai|model jezykowy)\b|nie moge (?:pomoc|odpowiedziec|spelnic)|yapay zeka (?:olarak|modeli)|yardimci olamam
    как (?:ии|искусственн|языковая модель)|я не могу (?:помочь|ответить|выполнить)|извините,? (?:но|я)|як (?:ші|мовна модель)
    كنموذج|بصفتي (?:نموذج|مساعد|ذكاء)|لا استطيع (?:مساعد|الاجاب|تنفيذ)|מודל שפה|אני לא יכול לעזור
    toi la (?:mot )?(?:ai|mo hinh)|sebagai (?:ai|model bahasa)|maaf,? (?:saya|tetapi)
  `),
  anywhere(`
    作为(?:一个|一名)?(?:人工智能|ai|语言模型)|我(?:无法|不能)(?:帮助|回答|提供|完成)|抱歉，我|aiとして|言語モデルとして
    申し訳(?:ありません|ございません)|お答えできません|お手伝いできません|ai로서|언어 모델로|도와드릴 수 없|죄송(?:합니다|하지만)
    कृत्रिम बुद्धिमत्ता के रूप|क्षमा करें
  `),
  String.raw`^[\s\p{P}]*(?:sure|certainly|of course|absolutely)[,!.]`,
);
