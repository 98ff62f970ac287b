/** How often gates are looked at where no webhook says that they changed, in milliseconds. */
const pause = 30_000;

/** How often work that nobody tells of is looked for. */
export const seldom = 300_000;

/** Does something again and again, one time after another, until it is stopped. */
export function watchEvery(
  act: () => Promise<void>,
  trouble: (error: unknown) => void,
  every = pause,
): { stop(): void } {
  let isOn = true;
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    if (isOn) timer = setTimeout(once, every).unref();
  };
  const once = () => void act().catch(trouble).finally(again);
  again();
  return {
    stop() {
      isOn = false;
      clearTimeout(timer);
    },
  };
}
