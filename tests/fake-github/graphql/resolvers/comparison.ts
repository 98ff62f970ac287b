import type { Repository } from '../../world/model.ts';
import { connection, type Paging, paging } from '../connection.ts';
import { type Fields, field } from '../field.ts';
import { historic } from './git.ts';

interface Compared {
  readonly repository: Repository;
  readonly oids: readonly string[];
  readonly behind: readonly string[];
}

/** Fields of one branch beside another. */
export const comparison: Fields = {
  aheadBy: field(({ oids }: Compared) => oids.length),
  behindBy: field(({ behind }: Compared) => behind.length),
  commits: field(
    async ({ repository, oids }: Compared, args: Paging, context, info) => {
      const items = oids.map((oid, index) => ({ oid, index }));
      const page = connection({ items, place: ({ index }) => [index, 0], order: 'compare' }, args, context, info);
      return {
        ...page,
        nodes: await Promise.all((page.nodes ?? []).map((one) => one && historic(repository, one.oid))),
      };
    },
    ...paging,
  ),
};
