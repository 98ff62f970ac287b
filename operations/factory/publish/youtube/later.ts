/** It cannot be done now, and will be done later. */
export class Later extends Error {
  override name = 'Later';
  readonly seconds: number;

  constructor(seconds: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.seconds = seconds;
  }
}

/** The time of day in California, where quotas begin anew at midnight. */
const california = new Intl.DateTimeFormat('en-US', {
  ...{ timeZone: 'America/Los_Angeles', hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' },
});

/** Seconds until a quota begins anew, and a minute. */
export function secondsUntilQuota(now: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = california.format(new Date(now)).split(':').map(Number);
  return 86_400 - (hours * 3600 + minutes * 60 + seconds) + 60;
}
