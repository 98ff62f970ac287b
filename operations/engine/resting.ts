/** How a loop rests: until a time is over, or until somebody pokes it. A poke since the last `listen` ends the next rest at once. */
export function resting() {
  let isPoked = false;
  let rested: () => void = () => undefined;
  return {
    /** What comes from here on counts. */
    listen(): void {
      isPoked = false;
    },
    rest: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        rested = () => {
          clearTimeout(timer);
          resolve();
        };
        if (isPoked) rested();
      }),
    poke(): void {
      isPoked = true;
      rested();
    },
  };
}
