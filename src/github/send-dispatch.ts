import type { Repository } from '../settings/repository.ts';
import type { GitHub } from './client.ts';

/** Starts what a repository does on that event. Sent once: whether a lost answer was one, nobody can tell, and a schedule heals it. */
export async function sendDispatch(
  github: GitHub,
  { owner, name }: Repository,
  eventType: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await github.rest('POST /repos/{owner}/{repo}/dispatches', {
    ...{ owner, repo: name, event_type: eventType, client_payload: payload },
    request: { retries: 0 },
  });
}
