import type { Account } from '../../world/model.ts';
import { type Fields, field } from '../field.ts';

/** Users, bots and organizations alike. */
export const account: Fields = {
  id: field(({ nodeId }: Account) => nodeId),
  databaseId: field(({ databaseId }: Account) => databaseId),
  /** GraphQL leaves the `[bot]` off that REST shows; only `viewer`, typed as a user, keeps it. */
  login: field(({ login }: Account, _, __, { parentType }) =>
    parentType.name === 'Bot' ? login.replace(/\[bot\]$/, '') : login,
  ),
  url: field(({ login }: Account, _, { world }) => `${world.serverUrl}/${login}`),
  resourcePath: field(({ login }: Account) => `/${login}`),
  avatarUrl: field(({ databaseId }: Account) => `https://avatars.githubusercontent.com/u/${databaseId}?v=4`),
};
