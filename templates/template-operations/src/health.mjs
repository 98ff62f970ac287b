/**
 * Asks an address whether it is well: it has to answer with a success within so many seconds. Gives the sentence that says so; throws one
 * that says what is wrong.
 * @param {string | undefined} url
 * @param {{ seconds?: number, ask?: typeof fetch }} [how]
 */
export async function health(url, { seconds = 15, ask = fetch } = {}) {
  if (!url) throw new Error('HEALTH_URL is not set: name the address that has to answer.');
  const answer = await ask(url, { signal: AbortSignal.timeout(seconds * 1000), redirect: 'follow' });
  if (!answer.ok) throw new Error(`${url} answers with ${answer.status}.`);
  return `${url} answers with ${answer.status}.`;
}
