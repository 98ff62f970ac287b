import type { User } from '../../../content-schema/index.ts';
import { linkToNamed } from '../records/questions.ts';
import { writtenListener } from './written-listener.ts';

/** What a browser keeps of a listener who says "This is me". */
export const listenerFacts = async (user: User): Promise<{ id: number; handle: string; written: string }> => ({
  id: user.id,
  handle: user.handle,
  written: writtenListener(user, await linkToNamed(user.handle)),
});
