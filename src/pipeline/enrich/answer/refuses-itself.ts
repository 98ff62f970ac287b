import { fold } from '../../text/fold.ts';

const phrases = [
  "as an? (?:ai|artificial|language|assistant|large)\\b|i(?:’|')?m (?:just )?an? (?:ai|assistant|language)",
  "i (?:cannot|can(?:’|')?t|can not|am unable to|am not able to|won(?:’|')?t|will not) (?:help|assist|comply|provide|do|fulfil|answer|summari|share|reveal|process|generate|create|access|follow)",
  "(?:i(?:’|')?m|i am) sorry,? (?:but|i)|i apologi[sz]e|sure[,!] here|certainly[,!]|here is (?:the|a|your) (?:summary|answer|json)|of course[,!]",
  'als (?:ki|sprachmodell|assistent)|ich kann (?:ihnen|dir|dabei|diese anfrage|das) (?:leider )?nicht|es tut mir leid,? aber',
  "en tant qu(?:e |’|')(?:ia|intelligence|assistant|modele)|je ne peux pas (?:vous|t(?:’|')|repondre|aider|satisfaire)|je suis desole",
  'como (?:una? )?(?:ia|inteligencia|modelo de lenguaje|asistente|modelo de linguagem|assistente)|no puedo (?:ayudar|cumplir|responder)|lo siento,? pero',
  'nao posso (?:ajudar|cumprir|responder|fornecer)|desculpe,? mas|come (?:ia|modello linguistico|assistente)|non posso (?:aiutar|rispond|soddisf)|mi dispiace,? ma',
  'als (?:ai|taalmodel)|ik kan (?:u|je|hier) (?:niet|helaas)|som (?:en )?(?:ai|sprakmodell)|jako (?:ai|model jezykowy)|nie moge (?:pomoc|odpowiedz|spelnic)',
  'как (?:ии|искусственн|языковая модель)|я не могу (?:помочь|ответить|выполнить)|извините,? но|yapay zeka olarak|yardimci olamam',
  '作为(?:一个|一名)?(?:人工智能|ai|语言模型)|我(?:无法|不能)(?:帮助|回答|提供|完成)|aiとして|言語モデルとして|申し訳(?:ありません|ございません)|お答えできません|お手伝いできません',
  'ai(?:로서|언어)|언어 모델로|도와드릴 수 없|죄송(?:합니다|하지만)|كنموذج|بصفتي|لا استطيع (?:مساعد|الاجاب|تنفيذ)|कृत्रिम बुद्धिमत्ता के रूप|क्षमा करें|מודל שפה|אני לא יכול לעזור',
].map((phrase) => new RegExp(`(?<!\\p{L})(?:${phrase})`, 'iu'));

/** Whether a model speaks of itself, turns the task down or chats, where a text about a record was asked for. */
export const refusesItself = (text: string): boolean => phrases.some((phrase) => phrase.test(fold(text)));
