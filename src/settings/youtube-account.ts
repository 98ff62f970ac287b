import type { Environment } from './environment.ts';

/** Who uploads videos: an OAuth client of Google's, and what its owner once agreed to. */
export interface YouTubeAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/** The account that the environment names; nothing unless it names all of it. */
export function youtubeAccount(environment: Environment): YouTubeAccount | undefined {
  const {
    LEDGERLINE_YOUTUBE_CLIENT_ID: clientId,
    LEDGERLINE_YOUTUBE_CLIENT_SECRET: clientSecret,
    LEDGERLINE_YOUTUBE_REFRESH_TOKEN: refreshToken,
  } = environment;
  if (clientId === undefined || clientSecret === undefined || refreshToken === undefined) return undefined;
  return { clientId, clientSecret, refreshToken };
}
