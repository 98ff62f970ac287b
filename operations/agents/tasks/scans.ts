import type { Desk } from '../../runbooks/desk.ts';

/** The look at the code that is wanted next; several wishes before it are one. */
export const wantScan = ({ store }: Pick<Desk, 'store'>, repository: string, because: string): Promise<void> =>
  store.notes('agents').set(`scan:${repository}`, because);

/** Why a look is wanted; nothing where none is. */
export async function wantedScan({ store }: Pick<Desk, 'store'>, repository: string): Promise<string | undefined> {
  const because = await store.notes('agents').get(`scan:${repository}`);
  return typeof because === 'string' ? because : undefined;
}

/** That a look was done for that reason; what has been wanted since stays wanted. */
export async function scanDone(
  desk: Pick<Desk, 'store'>,
  repository: string,
  because: string | undefined,
): Promise<void> {
  if ((await wantedScan(desk, repository)) === because)
    await desk.store.notes('agents').set(`scan:${repository}`, null);
}
