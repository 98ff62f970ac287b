import { conforms } from './conformance.ts';
import { over, someFile } from './engines.ts';

conforms('in a file', (workflows) => {
  const { file, remove } = someFile();
  return over(() => file, remove)(workflows);
});
