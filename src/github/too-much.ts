interface Fault {
  readonly type?: string;
  readonly message?: string;
}

/** What GitHub says of a question that would take it too much work, or give too many nodes. It says so at once, of the question alone. */
export const isLimit = ({ type = '', message = '' }: Fault): boolean =>
  type === 'RESOURCE_LIMITS_EXCEEDED' ||
  type === 'MAX_NODE_LIMIT_EXCEEDED' ||
  /resource limits for this query|exceeds the maximum limit of [\d,]+/i.test(message);

/** What it says when it has run out of time, which may be the question's fault or its own. */
const isTimeout = (status: unknown, message: string): boolean =>
  status === 502 || status === 504 || /^Something went wrong while executing your query/m.test(message);

/** Whether a smaller question may pass where one met this error of the client. */
export function isTooMuch(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const faults: Fault[] = 'errors' in cause && Array.isArray(cause.errors) ? cause.errors : [];
  const status = 'status' in cause ? cause.status : undefined;
  return faults.some(isLimit) || isTimeout(status, cause.message);
}
