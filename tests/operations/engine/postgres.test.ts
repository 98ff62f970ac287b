import { afterAll, beforeAll } from 'vitest';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres.ts';
import { conforms } from './conformance.ts';
import { over } from './engines.ts';

let server: RunningPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

conforms(
  'in Postgres',
  over(() => server.database()),
);
