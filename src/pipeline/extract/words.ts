import { fold } from '../text/fold.ts';

/** Words that say little by themselves, of the languages that issues are written in most. */
const little = new Set(
  [
    'a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its just me more',
    'my no not of on one only or our out she should so some than that the their them then there these they this to too up us was we',
    'were what when which while who why will with would you your also any after before very like get got all other please aber als am auch',
    'auf aus bei beim das dass dem den der des die dies doch durch ein eine einem einen einer er es für hat ich im ist kann man mit',
    'nach nicht noch nur oder sich sie sind um und von vor war wenn wer wie wird zu zum zur über au aux avec ce ces cette dans de du',
    'elle en est et il ils je la le les leur lui mais ne nous ou par pas plus pour que qui sa se ses son sont sur un une vous été al',
    'como con del el ella esta este esto las lo los más mi muy para pero por sin su sus una y ya está ao aos com da dos ela em essa',
    'esse eu foi isso mas na nas nos não os pela pelo sem ser seu sua são uma à é anche che chi ci come dal dalla dei della delle di',
    'e gli ha io ma nel nella non per più si sono è а без бы был была было в во все вы да для до его ее если же за и из или их к как',
    'ко мы на не нет но о об он она они от по при с со так то у уже что чтобы это я een het niet op te van voor zijn dat met aan ook',
    'jak jest nie o od po się w z że og det som att är på の は が を に へ と で も や から まで です ます した して する れる ない いる ある この その 的 了 在 是 和 就 都 而',
    '及 与 着 或 不 会 有 这 那 也 把 被 中 时 في من على إلى عن أن إن هذا هذه التي الذي لا ما مع كان كل أو ثم قد لم 이 가 을 를 은 는 의 에 에서 로 으로 와 과 도 것',
    '수 등',
  ].flatMap((words) => words.split(' ')),
);

/** Letters of a word that tell it from others; its ending differs with its place in the sentence. */
const stem = 6;

/** The words of a sentence: how many a reader counts, and those that say something, without their endings. */
export interface Words {
  readonly count: number;
  readonly terms: readonly string[];
}

/** Counts the words of a sentence in any script and takes those that say something. */
export function wordsOf(sentence: string, segmenter: Intl.Segmenter): Words {
  let count = 0;
  const terms: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(sentence)) {
    if (!isWordLike) continue;
    count += 1;
    const word = fold(segment);
    if (!little.has(segment.toLowerCase()) && !/^[a-z\d]$/.test(word)) terms.push(word.slice(0, stem));
  }
  return { count, terms };
}
