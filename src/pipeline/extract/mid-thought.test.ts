import { expect, test } from 'vitest';
import { isMidThought, isOfSameThing } from './mid-thought.ts';

test.each([
  'However, the log is empty.',
  'But the log is empty.',
  'And then it stops.',
  'so the log is empty',
  'Because of that we wait.',
  'For example: the second page.',
  'For this reason we wait.',
  'That is not a rule.',
  'These two are slow.',
  'They are slow.',
  'It was removed last year.',
  'The same happens in Firefox.',
  'Each lasts two minutes.',
  'Both should use one order.',
  'None of them works.',
  'Yes, and later.',
  'If it does not, nothing helps.',
  'With this it works.',
  'Practically it is a rest.',
  'The watcher follows it, again and again.',
  'I would therefore like to drop the list.',
  'The tokens keep working, though.',
  'If yes, a list would help.',
  'Some of the pages also lack a title.',
  'Links have the same problem in two steps.',
  'I would expect the client to wait until that date.',
  'It would be good to have it in the next version.',
  'Deshalb geht nichts mehr.',
  'Das passiert in Firefox.',
  'Cependant, rien ne marche.',
  'Il est supprimé sans avertissement.',
  'Por eso no funciona.',
  'Поэтому ничего нет.',
  'しかし動きません。',
  '但是没有反应。',
  '하지만 작동하지 않습니다.',
  'لذلك لا يعمل.',
])('it begins in the middle of a thought: %s', (sentence) => {
  expect(isMidThought(sentence)).toBe(true);
});

test.each([
  'No error is shown.',
  'Each time I restart the program, it crashes.',
  'Some of our listeners read the sessions.',
  'It would be great if the list could be sorted.',
  'It seems that the time is wrong.',
  'There is an index on the date.',
  'This RFC proposes a new format.',
  'This session lets what is churning sink.',
  'Callbacks make it hard to stop early.',
  'The session turns attention up the way one turns up a lamp.',
  'Sorting takes a second.',
  'Andrea wrote the first draft.',
  'Das Formular prüft das Datum nicht.',
  'Itanium is no longer supported.',
  'Thesaurus entries are missing.',
  'Sozial ist das nicht.',
  'Il faudrait garder les deux versions.',
  'Il processo notturno si ferma al primo file.',
  'Es posible guardar sin nombre.',
  'Mapa no carga sin conexión.',
  'Настройки не сохраняются.',
  '导出文件时标点变成方框。',
])('it begins a thought: %s', (sentence) => {
  expect(isMidThought(sentence)).toBe(false);
});

test('sentences that speak of the same thing by a pronoun are told from those that go on', () => {
  expect(isOfSameThing('It was replaced in June.')).toBe(true);
  expect(isOfSameThing('Practically it is a rest.')).toBe(true);
  expect(isOfSameThing('However, the log is empty.')).toBe(false);
});
