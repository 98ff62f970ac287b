/** Loaded before a build: the clock is three years ahead, and nothing happens by chance. */
const ahead = 3 * 365 * 24 * 3600 * 1000;
const usual = Date;
const now = () => usual.now() + ahead;

globalThis.Date = new Proxy(usual, {
  construct: (target, args, from) => Reflect.construct(target, args.length === 0 ? [now()] : args, from) as object,
  apply: () => new usual(now()).toString(),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
});
Math.random = () => 0.25;
