import { fromGitHub } from './github.ts';
import { fromPlain } from './plain.ts';
import { fromPlainCommand } from './plain-command.ts';
import type { Delivered, Said } from './said.ts';

/**
 * The event in a body, whichever of the two forms it has: GitHub's own, which its header names, or the plain one, which says its kind, or
 * the type of what it asks for.
 * Everything else is wrong, with what is wrong about it. `home` is the repository that a body means which names none.
 */
export function normalize(
  body: unknown,
  delivered: Omit<Delivered, 'deliveryId'> & {
    readonly deliveryId: string | undefined;
    /** Of the body; the id of a delivery that has none. */
    readonly digest: string;
  },
  home: string,
): Said {
  const { name, deliveryId, digest } = delivered;
  const known: Delivered = { ...delivered, deliveryId: deliveryId ?? `body-${digest}` };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { wrong: 'The body is no JSON object.' };
  if ('kind' in body) return fromPlain(body, known, home, deliveryId !== undefined);
  if ('type' in body && name === undefined) return fromPlainCommand(body, known, home, deliveryId !== undefined);
  if (name === undefined)
    return {
      wrong:
        'The header X-GitHub-Event is missing, and the body has neither "kind" nor "type": it says in no way what happened.',
    };
  return fromGitHub(name, body, known);
}
