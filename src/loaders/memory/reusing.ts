import type { Reuse } from '../../pipeline/remember.ts';

/** Keeps what is made of objects for as long as they live, the last of each. */
export function reusing(): Reuse {
  const known = new WeakMap<object, { readonly decided: string; readonly made: unknown }>();
  return <Made>(of: object, decided: string, make: () => Made): Made => {
    const found = known.get(of);
    if (found?.decided === decided) return found.made as Made;
    const made = make();
    known.set(of, { decided, made });
    return made;
  };
}
