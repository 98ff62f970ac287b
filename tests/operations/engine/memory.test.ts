import { conforms } from './conformance.ts';
import { inMemory } from './engines.ts';

conforms('in memory', inMemory);
