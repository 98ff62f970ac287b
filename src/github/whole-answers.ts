/** The status of an answer that says 200 and holds nothing that the API of GitHub could have said; one that is tried again. */
export const noAnswer = 520;

/**
 * A fetch for JSON: an answer that is empty, cut off, a page, or no answer to GraphQL is one of status 520, so that the client tries again
 * as after any fault of a server, instead of taking it for "there is nothing".
 */
export function wholeAnswers(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.status !== 200) return response;
    const text = await response.text();
    const isGraphql = /\/graphql$/.test(new URL(input instanceof Request ? input.url : input).pathname);
    const message = faultOf(text, isGraphql);
    if (message === undefined) return new Response(text, response);
    return Response.json({ message }, { status: noAnswer });
  };
}

function faultOf(text: string, isGraphql: boolean): string | undefined {
  if (text.trim() === '') return 'nothing at all';
  if (/^\s*</.test(text)) return 'a page';
  const answer = jsonOf(text);
  if (answer === undefined) return 'JSON that breaks off';
  return isGraphql && !isGraphqlAnswer(answer) ? 'neither data nor an error' : undefined;
}

/** An answer has data, or says in words why it has none. */
function isGraphqlAnswer(answer: unknown): boolean {
  if (!isObject(answer)) return false;
  const errors = answer['errors'] ?? undefined;
  if (errors === undefined) return isObject(answer['data']);
  return (
    Array.isArray(errors) && errors.length > 0 && errors.every((e) => isObject(e) && typeof e['message'] === 'string')
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
