/** Whether an address answers as it should, and what it said. */
export interface Health {
  readonly isHealthy: boolean;
  /** Such as "200" or "no answer within 10 seconds". */
  readonly said: string;
}

/** How long an answer may take. */
const seconds = 10;

/** Asks an address once; healthy is what answers with 200 to 299, at the end of its redirects. */
export async function checkHealth(address: string, fetcher: typeof fetch = fetch): Promise<Health> {
  try {
    const answer = await fetcher(address, { signal: AbortSignal.timeout(seconds * 1000), cache: 'no-store' });
    await answer.body?.cancel();
    return { isHealthy: answer.ok, said: String(answer.status) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { isHealthy: false, said: isLate ? `no answer within ${seconds} seconds` : 'no connection' };
  }
}
