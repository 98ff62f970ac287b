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
    if (isDead) return void request.socket.destroy();
    const body = await bodyOf(request);
    const kind = kindOf(request, url);
    asked.push(kind);
    const what = faultOf(kind);
    if (what === 'crash-before') isDead = true;
    if (what === 'cut' || what === 'crash-before') return void request.socket.destroy();
    if (what === 'error') return json(response, 503, errorOf('backendError', 'Backend Error'));
    if (what === 'quota')
      return json(response, 403, errorOf('quotaExceeded', 'You have exceeded your <a href="/x">quota</a>.'));
    if (what === 'expired') token = 'expired';
    if (what === 'forgotten') sessions.clear();
    const send = what === 'lost' || what === 'crash-after' ? () => request.socket.destroy() : undefined;
    if (what === 'crash-after') isDead = true;
    answer(kind, url, request, what === 'half' ? body.subarray(0, body.length / 2) : body, (status, data, headers) => {
      if (what === 'half') request.socket.destroy();
      else if (send) send();
      else json(response, status, data, headers);
    });
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

  type Send = (status: number, data?: unknown, headers?: Record<string, string>) => void;

  function answer(kind: string, url: URL, request: IncomingMessage, body: Buffer, send: Send): void {
    if (kind === 'token') {
      const form = new URLSearchParams(body.toString('utf8'));
      const isRight = form.get('refresh_token') === secrets[1] && form.get('client_secret') === secrets[0];
      if (!isRight || form.get('grant_type') !== 'refresh_token') return send(400, { error: 'invalid_grant' });
      token = `access-${secrets.length}-token`;
      secrets.push(token);
      return send(200, { access_token: token, expires_in: 3599, token_type: 'Bearer' });
    }
    if (request.headers.authorization !== `Bearer ${token}`)
      return send(401, errorOf('authError', 'Invalid Credentials'));
    switch (kind) {
      case 'channels':
        return send(200, { items: [{ contentDetails: { relatedPlaylists: { uploads: 'UU1' } } }] });
      case 'items':
        return videos.length === 0
          ? send(404, errorOf('playlistNotFound', 'Not found'))
          : send(200, itemsOf(url, videos));
      case 'begin':
        return begin(request, body, send);
      case 'look':
      case 'piece':
        return put(url, request, body, send);
      case 'captions': {
        const video = videos.find(({ id }) => id === url.searchParams.get('videoId'));
        const items = video?.captions.map(({ language }) => ({ snippet: { language, trackKind: 'standard' } }));
        return items ? send(200, { items }) : send(404, errorOf('videoNotFound', 'Not found'));
      }
      case 'add-captions':
        return addCaptions(body.toString('utf8'), videos, send);
      default:
        return send(404, errorOf('notFound', 'Not found'));
    }
  }

  function begin(request: IncomingMessage, body: Buffer, send: Send): void {
    const meta = JSON.parse(body.toString('utf8')) as Session['meta'];
    const { title, description } = meta.snippet;
    const total = Number(request.headers['x-upload-content-length']);
    if (title.length > 100 || /[<>]/.test(title)) return send(400, errorOf('invalidTitle', 'Bad title'));
    if (Buffer.byteLength(description) > 5000 || /[<>]/.test(description))
      return send(400, errorOf('invalidDescription', 'Bad description'));
    if (!(total > 0)) return send(400, errorOf('badRequest', 'No length'));
    const id = `session-${sessions.size}-${asked.length}-secret`;
    secrets.push(id);
    sessions.set(id, { total, meta, received: Buffer.alloc(0), video: undefined });
    const query = `uploadType=resumable&part=snippet,status&upload_id=${id}`;
    send(200, undefined, { location: `${apiOf()}/upload/youtube/v3/videos?${query}` });
  }

  function put(url: URL, request: IncomingMessage, body: Buffer, send: Send): void {
    const session = sessions.get(url.searchParams.get('upload_id') ?? '');
    if (!session) return send(404, errorOf('notFound', 'Not found'));
    const range = request.headers['content-range'] ?? '';
    const [, from, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(range) ?? [];
    if (Number(total) !== session.total) return send(400, errorOf('badRequest', `Bad range ${range}`));
    if (from !== undefined && session.video === undefined) {
      if (Number(from) !== session.received.length) return send(400, errorOf('badRequest', `Gap at ${range}`));
      const all = Buffer.concat([session.received, body]);
      // A piece that is not the last one counts in whole units.
      const isLast = all.length === session.total;
      session.received = isLast ? all : all.subarray(0, all.length - (all.length % granularity));
      if (isLast) {
        session.video = `video${videos.length + 1}`;
        videos.unshift({ id: session.video, bytes: all, snippet: session.meta.snippet, captions: [] });
      }
    }
    if (session.video !== undefined) return send(from === undefined ? 200 : 201, { id: session.video });
    const last = session.received.length - 1;
    send(308, undefined, last >= 0 ? { range: `bytes=0-${last}` } : {});
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

function addCaptions(
  body: string,
  videos: readonly UploadedVideo[],
  send: (status: number, data?: unknown) => void,
): void {
  const { snippet } = JSON.parse(/\r\n\r\n(\{.*\})\r\n/.exec(body)?.[1] ?? '{}') as {
    snippet: { videoId: string; language: string };
  };
  const video = videos.find(({ id }) => id === snippet.videoId);
  if (!video) return send(404, errorOf('videoNotFound', 'Not found'));
  if (video.captions.some(({ language }) => language === snippet.language))
    return send(409, errorOf('captionExists', 'There is one'));
  const text = /Content-Type: text\/vtt\r\n\r\n([\s\S]*)\r\n--/.exec(body)?.[1] ?? '';
  video.captions.push({ language: snippet.language, text });
  send(200, { id: 'caption1' });
}

const errorOf = (reason: string, message: string) => ({ error: { message, errors: [{ reason, message }] } });

const json = (response: ServerResponse, status: number, data?: unknown, headers: Record<string, string> = {}) =>
  void response
    .writeHead(status, { ...headers, ...(data !== undefined && { 'content-type': 'application/json' }) })
    .end(data === undefined ? undefined : JSON.stringify(data));

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
