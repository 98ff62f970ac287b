/**
 * A RESUMABLE UPLOAD: the address of the upload is remembered, and whoever goes on asks first how much has arrived. Only what YouTube has
 * not got is sent.
 */
import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { Answer, Ask } from './client.ts';
import { Later } from './later.ts';

/** The file, and what YouTube is told of it. */
export interface Upload {
  readonly path: string;
  readonly bytes: number;
  readonly meta: object;
}

/** What remembers the address of an upload. It lets whoever has it write, so it is told to nobody. */
export interface Remembered {
  get(): Promise<string | undefined>;
  set(address: string | null): Promise<void>;
}

/** A multiple of 256 KiB, as the protocol wants it. */
const piece = 8 * 1024 * 1024;
/** So often in a row nothing may get on, before it is left for later. */
const mostFailures = 4;
const resumed = [308];
const gone = [404, 410];
const broken = [500, 502, 503, 504];

const videoShape = z.looseObject({ id: z.string().regex(/^[\w-]+$/) });

/** Uploads a file, and gives the id of the video. Throws a `Later` where it has to go on another time. */
export async function uploadFile(ask: Ask, upload: Upload, remembered: Remembered): Promise<string> {
  const address = (await remembered.get()) ?? (await begin(ask, upload, remembered));
  let failures = 0;
  let arrived: number | undefined;
  for (;;) {
    const answer = arrived === undefined ? await look(ask, upload, address) : await send(ask, upload, address, arrived);
    if (gone.includes(answer.status)) {
      // YouTube forgets an upload after a week, with all that had arrived.
      await remembered.set(null);
      throw new Later(0, 'YouTube has forgotten the upload: it begins anew.');
    }
    if (resumed.includes(answer.status)) {
      const next = arrivedOf(answer);
      const isAll = next >= upload.bytes;
      failures = next > (arrived ?? -1) && !isAll ? 0 : failures + 1;
      // All is there and no video yet: nothing is left to send, so it is asked again.
      arrived = isAll ? undefined : next;
    } else if (broken.includes(answer.status)) {
      failures += 1;
      arrived = undefined;
    } else return videoShape.parse(answer.data).id;
    if (failures > mostFailures) throw new Later(600, 'The upload does not get on: it goes on in ten minutes.');
  }
}

async function begin(ask: Ask, { bytes, meta }: Upload, remembered: Remembered): Promise<string> {
  const { headers } = await ask({
    method: 'POST',
    to: '/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status',
    headers: {
      'Content-Type': 'application/json; charset=UTF-8',
      'X-Upload-Content-Length': String(bytes),
      'X-Upload-Content-Type': 'video/mp4',
    },
    body: JSON.stringify(meta),
  });
  const address = headers.get('location');
  if (address === null) throw new Later(600, 'YouTube did not say where to upload to: it goes on in ten minutes.');
  await remembered.set(address);
  return address;
}

/** Asks how much has arrived. */
const look = (ask: Ask, { bytes }: Upload, address: string): Promise<Answer> =>
  ask({ method: 'PUT', to: address, headers: { 'Content-Range': `bytes */${bytes}` } }, [...resumed, ...gone]);

async function send(ask: Ask, { path, bytes }: Upload, address: string, from: number): Promise<Answer> {
  const body = new Uint8Array(Math.min(piece, bytes - from));
  const file = await open(path);
  const { bytesRead } = await file.read(body, 0, body.length, from).finally(() => file.close());
  if (bytesRead < body.length) throw new Error('The video has changed since its upload began.');
  const range = `bytes ${from}-${from + body.length - 1}/${bytes}`;
  const headers = { 'Content-Type': 'video/mp4', 'Content-Range': range };
  // Not sent again unseen: how much of it has arrived is asked first.
  return ask({ method: 'PUT', to: address, headers, body, retries: 0 }, [...resumed, ...gone, ...broken]).catch(
    (error: unknown) => {
      if (error instanceof Later && error.cause !== undefined)
        return { status: 503, headers: new Headers(), data: undefined };
      throw error;
    },
  );
}

/** Bytes from the beginning that have arrived. */
const arrivedOf = ({ headers }: Answer): number => {
  const last = /^bytes=0-(\d+)$/.exec(headers.get('range') ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
};
