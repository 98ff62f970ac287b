import { type Html, html } from './html.ts';

const units = [
  [60, 'second'],
  [60, 'minute'],
  [24, 'hour'],
  [Number.POSITIVE_INFINITY, 'day'],
] as const;

/** How long ago something was: "just now", "3 minutes ago". */
export function ago(at: string, now: string): string {
  let count = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1000);
  for (const [size, name] of units) {
    if (count < size) {
      const whole = Math.floor(count);
      if (name === 'second') return 'just now';
      return `${whole} ${name}${whole === 1 ? '' : 's'} ago`;
    }
    count /= size;
  }
  return 'long ago';
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });

/** A moment: how long ago, and exactly when for who points at it. */
export const when = (at: string, now: string): Html =>
  html`<time datetime="${at}" title="${exact.format(new Date(at))} UTC">${ago(at, now)}</time>`;

/** How long something took: "42 s", "3 min 5 s". */
export function took(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}
