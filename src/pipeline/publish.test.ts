import { expect, test } from 'vitest';
import { defineRecord } from '../../content-schema/define-record.ts';
import { email, line, link, optional, priv } from '../../content-schema/fields.ts';
import { processRecords } from './process-records.ts';

const client = defineRecord({
  name: 'client',
  plural: 'clients',
  about: 'Somebody who buys.',
  statuses: { active: 'open' },
  fields: { alias: optional(line('Alias', { unique: true })), email: priv(email('Email')) },
  derived: {},
  facets: [],
});
const order = defineRecord({
  name: 'order',
  plural: 'orders',
  about: 'What a client buys.',
  statuses: { active: 'open' },
  fields: { buyer: link('Buyer', { to: 'client', by: ['alias', 'email', 'id'], as: 'buyerId', back: 'orders' }) },
  facets: [],
});

test.each(['ada@shop.example', 'Client #7', 'client 7', '#7'])(
  'a person of any type who has no public name is called by type and number: %s',
  (buyer) => {
    const { records, problems } = processRecords(
      [client, order],
      [
        { type: 'client', id: 7, origin: '', data: { title: 'client: ada@shop.example', email: 'ada@shop.example' } },
        { type: 'order', id: 8, origin: '', data: { title: 'order: of ada@shop.example', buyer } },
      ],
      { patternTags: [], publishPrivateNotes: false },
    );
    expect(problems).toEqual([]);
    expect(records.map(({ title }) => title)).toEqual(['client: Client #7', 'order: of Client #7']);
    expect(records[1]).toMatchObject({ buyerId: 7 });
    expect(JSON.stringify(records)).not.toContain('ada@');
  },
);
