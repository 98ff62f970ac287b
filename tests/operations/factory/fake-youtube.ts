/**
 * A YOUTUBE TO TEST AGAINST: the part of the Data API v3 that uploads, over HTTP, with what goes wrong with it: answers that are lost,
 * pieces that arrive in part, uploads that are forgotten, tokens that expire, quotas that are spent.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A video that somebody uploaded. */
export interface UploadedVideo {
  readonly id: string;
  readonly bytes: Buffer;
  readonly snippet: { readonly title: string; readonly description: string };
  readonly captions: { readonly language: string; readonly text: string }[];
}

/** What goes wrong with a request. */
export type Fault =
  /** It is done, and the answer is lost. */
  | 'lost'
  /** It never arrives. */
  | 'cut'
  /** Half of the piece arrives. */
  | 'half'
  | 'expired'
  | 'error'
  | 'quota'
  | 'forgotten'
  /** It is done, and whoever asked is gone; nothing of theirs arrives any more. */
  | 'crash-after'
  | 'crash-before';

/** The server, and what a test does with it. */
export interface FakeYouTube {
  readonly api: string;
  readonly signIn: string;
  readonly videos: readonly UploadedVideo[];
  /** What was asked, in order: `token`, `channels`, `items`, `begin`, `look`, `piece`, `captions`, `add-captions`. */
  readonly asked: readonly string[];
  /** Secrets that it gave or was given, which nothing may print. */
  readonly secrets: readonly string[];
  /** What goes wrong with the nth request of a kind from now on; of all kinds where none is named. */
  fail(fault: Fault, nth?: number, kind?: string): void;
  /** Whether a fault was met. */
  readonly met: () => boolean;
  /** Whether whoever asked has crashed. */
  readonly isDead: () => boolean;
  /** A process begins anew after a crash. */
  revive(): void;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Session {
  readonly total: number;
  readonly meta: { readonly snippet: UploadedVideo['snippet'] };
  received: Buffer;
  video: string | undefined;
}

const granularity = 256 * 1024;

/** Starts one. */
export async function fakeYouTube(): Promise<FakeYouTube> {
  const videos: UploadedVideo[] = [];
  const sessions = new Map<string, Session>();
  const asked: string[] = [];
  const secrets = ['the-client-secret', 'the-refresh-token'];
  let token = '';
  let fault: { readonly what: Fault; readonly kind: string | undefined; left: number } | undefined;
  let isMet = false;
  let isDead = false;

  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://fake');
    if (isDead) {
      request.socket.destroy();
      return;
    }
    const body = await bodyOf(request);
    const kind = kindOf(request, url);
    asked.push(kind);
    const what = faultOf(kind);
    if (what === 'crash-before') isDead = true;
    if (what === 'cut' || what === 'crash-before') request.socket.destroy();
    else if (what === 'error') json(response, failure(503, 'backendError', 'Backend Error'));
    else if (what === 'quota')
      json(response, failure(403, 'quotaExceeded', 'You have exceeded your <a href="/x">quota</a>.'));
    else {
      if (what === 'expired') token = 'expired';
      if (what === 'forgotten') sessions.clear();
      const arrived = what === 'half' ? body.subarray(0, body.length / 2) : body;
      const reply = answer(kind, url, request, arrived);
      if (what === 'crash-after') isDead = true;
      if (what === 'lost' || what === 'half' || what === 'crash-after') request.socket.destroy();
      else json(response, reply);
    }
  }

  function faultOf(kind: string): Fault | undefined {
    if (!fault || (fault.kind !== undefined && fault.kind !== kind)) return undefined;
    fault.left -= 1;
    if (fault.left > 0) return undefined;
    const { what } = fault;
    fault = undefined;
    isMet = true;
    return what;
  }

  function answer(kind: string, url: URL, request: IncomingMessage, body: Buffer): Reply {
    if (kind === 'token') {
      const form = new URLSearchParams(body.toString('utf8'));
      const isRight = form.get('refresh_token') === secrets[1] && form.get('client_secret') === secrets[0];
      if (!isRight || form.get('grant_type') !== 'refresh_token')
        return { status: 400, data: { error: 'invalid_grant' } };
      token = `access-${secrets.length}-token`;
      secrets.push(token);
      return { status: 200, data: { access_token: token, expires_in: 3599, token_type: 'Bearer' } };
    }
    if (request.headers.authorization !== `Bearer ${token}`) return failure(401, 'authError', 'Invalid Credentials');
    switch (kind) {
      case 'channels':
        return { status: 200, data: { items: [{ contentDetails: { relatedPlaylists: { uploads: 'UU1' } } }] } };
      case 'items':
        return videos.length === 0
          ? failure(404, 'playlistNotFound', 'Not found')
          : { status: 200, data: itemsOf(url, videos) };
      case 'begin':
        return begin(request, body);
      case 'look':
      case 'piece':
        return put(url, request, body);
      case 'captions': {
        const video = videos.find(({ id }) => id === url.searchParams.get('videoId'));
        const items = video?.captions.map(({ language }) => ({ snippet: { language, trackKind: 'standard' } }));
        return items ? { status: 200, data: { items } } : failure(404, 'videoNotFound', 'Not found');
      }
      case 'add-captions':
        return addCaptions(body.toString('utf8'), videos);
      default:
        return failure(404, 'notFound', 'Not found');
    }
  }

  function begin(request: IncomingMessage, body: Buffer): Reply {
    const meta = JSON.parse(body.toString('utf8')) as Session['meta'];
    const { title, description } = meta.snippet;
    const total = Number(request.headers['x-upload-content-length']);
    if (title.length > 100 || /[<>]/.test(title)) return failure(400, 'invalidTitle', 'Bad title');
    if (Buffer.byteLength(description) > 5000 || /[<>]/.test(description))
      return failure(400, 'invalidDescription', 'Bad description');
    if (!(total > 0)) return failure(400, 'badRequest', 'No length');
    const id = `session-${sessions.size}-${asked.length}-secret`;
    secrets.push(id);
    sessions.set(id, { total, meta, received: Buffer.alloc(0), video: undefined });
    const query = `uploadType=resumable&part=snippet,status&upload_id=${id}`;
    return { status: 200, headers: { location: `${apiOf()}/upload/youtube/v3/videos?${query}` } };
  }

  function put(url: URL, request: IncomingMessage, body: Buffer): Reply {
    const session = sessions.get(url.searchParams.get('upload_id') ?? '');
    if (!session) return failure(404, 'notFound', 'Not found');
    const range = request.headers['content-range'] ?? '';
    const [, from, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(range) ?? [];
    if (Number(total) !== session.total) return failure(400, 'badRequest', `Bad range ${range}`);
    if (from !== undefined && session.video === undefined) {
      if (Number(from) !== session.received.length) return failure(400, 'badRequest', `Gap at ${range}`);
      const all = Buffer.concat([session.received, body]);
      // A piece that is not the last one counts in whole units.
      const isLast = all.length === session.total;
      session.received = isLast ? all : all.subarray(0, all.length - (all.length % granularity));
      if (isLast) {
        session.video = `video${videos.length + 1}`;
        videos.unshift({ id: session.video, bytes: all, snippet: session.meta.snippet, captions: [] });
      }
    }
    if (session.video !== undefined) return { status: from === undefined ? 200 : 201, data: { id: session.video } };
    const last = session.received.length - 1;
    return { status: 308, headers: last >= 0 ? { range: `bytes=0-${last}` } : {} };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ api: apiOf(), signIn: `${apiOf()}/token`, videos, asked, secrets },
    fail(what, nth = 1, kind) {
      fault = { what, kind, left: nth };
      isMet = false;
    },
    met: () => isMet,
    isDead: () => isDead,
    revive() {
      isDead = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function kindOf({ method, headers }: IncomingMessage, { pathname }: URL): string {
  if (pathname === '/token') return 'token';
  if (pathname === '/youtube/v3/channels') return 'channels';
  if (pathname === '/youtube/v3/playlistItems') return 'items';
  if (pathname === '/youtube/v3/captions') return 'captions';
  if (pathname === '/upload/youtube/v3/captions') return 'add-captions';
  if (pathname !== '/upload/youtube/v3/videos') return 'unknown';
  if (method === 'POST') return 'begin';
  return headers['content-range']?.startsWith('bytes */') ? 'look' : 'piece';
}

/** Two videos a page, the newest first. */
function itemsOf(url: URL, videos: readonly UploadedVideo[]) {
  const start = Number(url.searchParams.get('pageToken') ?? 0);
  const items = videos
    .slice(start, start + 2)
    .map(({ id, snippet }) => ({ snippet: { ...snippet, resourceId: { videoId: id } } }));
  return { items, ...(start + 2 < videos.length && { nextPageToken: String(start + 2) }) };
}

function addCaptions(body: string, videos: readonly UploadedVideo[]): Reply {
  const { snippet } = JSON.parse(/\r\n\r\n(\{.*\})\r\n/.exec(body)?.[1] ?? '{}') as {
    snippet: { videoId: string; language: string };
  };
  const video = videos.find(({ id }) => id === snippet.videoId);
  if (!video) return failure(404, 'videoNotFound', 'Not found');
  if (video.captions.some(({ language }) => language === snippet.language))
    return failure(409, 'captionExists', 'There is one');
  const text = /Content-Type: text\/vtt\r\n\r\n([\s\S]*)\r\n--/.exec(body)?.[1] ?? '';
  video.captions.push({ language: snippet.language, text });
  return { status: 200, data: { id: 'caption1' } };
}

const failure = (status: number, reason: string, message: string): Reply => ({
  status,
  data: { error: { message, errors: [{ reason, message }] } },
});

function json(response: ServerResponse, { status, data, headers = {} }: Reply): void {
  const isJson = data !== undefined;
  response.writeHead(status, { ...headers, ...(isJson && { 'content-type': 'application/json' }) });
  response.end(isJson ? JSON.stringify(data) : undefined);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
