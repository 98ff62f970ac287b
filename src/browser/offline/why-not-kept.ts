/** Why a session could not be kept, in words. */
export function whyNotKept(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return 'Canceled. Nothing was kept.';
  if (name === 'QuotaExceededError') return 'This browser has no room for it. Nothing was kept.';
  if (name === 'SecurityError' || name === 'NotAllowedError' || name === 'NotSupportedError')
    return 'This browser does not allow it. Nothing was kept.';
  return 'It could not be fetched. Nothing was kept; try again when you are online.';
}
