import { expect, test } from 'vitest';
import { defineRecord, type RecordType } from '../../../content-schema/define-record.ts';
import { line, link, optional, priv, prose } from '../../../content-schema/fields.ts';
import { titleFromAnswers } from './display-title.ts';

const visit = defineRecord({
  name: 'visit',
  plural: 'visits',
  about: 'A visit.',
  form: { title: 'visit: <guest> at <place>' },
  titled: '{guest} at {place_code}',
  statuses: { planned: 'open', over: 'closed' },
  fields: {
    place_code: line('Place Code'),
    guest: link('Guest', { to: 'user', by: ['handle', 'id'], as: 'userId', back: 'visits' }),
    why: optional(priv(prose('Why'))),
  },
  facets: [],
});
const chore = defineRecord({
  name: 'chore',
  plural: 'chores',
  about: 'A chore.',
  titled: '{what}',
  statuses: { open: 'open', done: 'closed' },
  fields: { what: prose('What') },
  facets: [],
});
const secret: RecordType = { ...visit, titled: '{why}' };
const untitled: RecordType = { ...chore, titled: undefined as never };

const answers = { place_code: 'WEIR', guest: 'mia', why: 'PRIVATE' };

test.each<[string, RecordType, string, object, string]>([
  ['as the form begins it', visit, 'visit: <guest> at <place>', answers, 'mia at WEIR'],
  ['in other spaces and letters', visit, ' Visit:  <Guest> at  <place> ', answers, 'mia at WEIR'],
  ['without what stands in its brackets', visit, 'visit: at', answers, 'mia at WEIR'],
  ['half filled in', visit, 'visit: Ada at <place>', answers, 'Ada at WEIR'],
  ['half filled in at its end', visit, 'visit: <guest> at the weir', answers, 'mia at the weir'],
  ['with nothing behind its prefix', visit, 'visit:', answers, 'mia at WEIR'],
  ['of somebody named by number', visit, 'visit: <guest> at <place>', { ...answers, guest: '#7' }, 'Guest #7 at WEIR'],
  ['where an answer is missing', visit, 'visit: <guest> at <place>', { ...answers, guest: null }, 'Guest at WEIR'],
  ['where all answers are missing', visit, 'visit: <guest> at <place>', {}, '<guest> at <place>'],
  ['of one long answer', chore, 'chore: ', { what: '\nMow the lawn\nand rake it' }, 'Mow the lawn'],
])('a title %s says what the answers say', (_how, type, title, given, shown) => {
  expect(titleFromAnswers(type, title, { ...given })).toBe(shown);
});

test.each<[string, RecordType, string, string]>([
  ['its author wrote', visit, 'visit: Ada at <home>', 'Ada at <home>'],
  ['has no prefix', visit, 'Tea & <b>cake</b>', 'Tea & <b>cake</b>'],
  ['would be made of private answers', secret, 'visit: <guest> at <place>', '<guest> at <place>'],
  ['its type does not make of answers', untitled, 'chore: ', 'chore:'],
])('a title that %s stays', (_how, type, title, shown) => {
  expect(titleFromAnswers(type, title, answers)).toBe(shown);
});
