import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { Call } from './call.ts';

/** One page of a list, with the `link` header GitHub tells the others by. */
export const page = <T>(call: Call, items: readonly T[], shape: (item: T) => unknown): Answer =>
  paged(call, items, (shown) => shown.map(shape));

/** One page of a list that stands under a name, beside how many there are. */
export const pageUnder = <T>(call: Call, name: string, items: readonly T[], shape: (item: T) => unknown): Answer =>
  paged(call, items, (shown) => ({ total_count: items.length, [name]: shown.map(shape) }));

function paged<T>({ query, path, world }: Call, items: readonly T[], body: (shown: readonly T[]) => unknown): Answer {
  const size = Math.min(100, Math.max(1, Number(query['per_page'] ?? 30)));
  const number = Math.max(1, Number(query['page'] ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string) =>
    `<${world.apiUrl}${path}?${new URLSearchParams({ ...query, page: String(to) })}>; rel="${rel}"`;
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return jsonAnswer(
    200,
    body(items.slice((number - 1) * size, number * size)),
    links.length > 0 ? { link: links.join(', ') } : {},
  );
}
