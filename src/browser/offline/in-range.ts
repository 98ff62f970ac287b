/**
 * The part of a whole file that a request asks for by its `Range`, and the file itself where it asks for none. Browsers play and seek
 * sound only where they are given the parts that they ask for.
 */
export async function inRange(whole: Response, range: string | null): Promise<Response> {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') return whole;
  const file = await whole.blob();
  const start = from === '' ? Math.max(file.size - Number(to), 0) : Number(from);
  const end = from === '' || to === '' ? file.size - 1 : Math.min(Number(to), file.size - 1);
  if (start > end) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } });
  return new Response(file.slice(start, end + 1), {
    status: 206,
    statusText: 'Partial Content',
    headers: {
      'accept-ranges': 'bytes',
      'content-length': String(end + 1 - start),
      'content-range': `bytes ${start}-${end}/${file.size}`,
      'content-type': whole.headers.get('content-type') ?? '',
    },
  });
}
