/** The time that an address names: `#t=83`, `#t=1:23`, `#t=1:02:03`, `#t=83.5`; undefined where it names none. */
export function timeOf(hash: string): number | undefined {
  const [, time] = /^#t=((?:\d{1,3}:){0,2}\d{1,6}(?:\.\d+)?)$/.exec(hash) ?? [];
  return time?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The address of a page at a time of its recording. */
export const timeLink = (page: string, time: number): string => `${page.replace(/#.*$/, '')}#t=${Math.floor(time)}`;
