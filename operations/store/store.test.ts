import { remembersAgents } from '../../tests/operations/store/agents-suite.ts';
import { remembers } from '../../tests/operations/store/store-suite.ts';
import { openSqlite } from './sqlite.ts';

remembers('a store in memory', () => openSqlite(':memory:'));
remembersAgents('a store in memory', () => openSqlite(':memory:'));
