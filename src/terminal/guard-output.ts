import { secrets } from '../settings/environment.ts';
import { masked } from './masked.ts';
import { visible } from './visible.ts';

const esc = String.fromCharCode(27);
const weight = '(?:[0-79]|[1-79]\\d|10[0-7])';

/** Colors and weights, as Astro prints them; the one that hides text is not among them. */
const color = new RegExp(`(${esc}\\[(?:${weight}(?:;${weight})*)?m)`);

/** Text of many lines as it may be printed: line ends and colors stay, the rest is masked and spelled out. */
export const guarded = (text: string): string =>
  masked(text, secrets())
    .split(/(\r?\n)/)
    .map((part, at) => (at % 2 === 1 ? part : colored(part)))
    .join('');

const colored = (line: string): string =>
  line
    .split(color)
    .map((part, at) => (at % 2 === 1 ? part : visible(part)))
    .join('');

/** Keeps what libraries print by themselves from reaching a stream as it is: their lines are treated like ours. */
export function guardOutput(...streams: readonly Pick<NodeJS.WriteStream, 'write'>[]): void {
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (text: string, done?: unknown) => boolean;
    stream.write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean =>
      write(
        guarded(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')),
        typeof encoding === 'function' ? encoding : done,
      );
  }
}
