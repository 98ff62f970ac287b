/**
 * Whether a release may name a file so: inside the checkout, outside what git and npm keep there, and the same file on every system.
 * Git's own trees can hold other paths when somebody makes them by hand.
 */
export const isSafePath = (path: string): boolean =>
  /^[^\\:*?"<>|\p{Cc}\p{Cf}]+$/u.test(path) && path.split('/').every(isSafeName);

// Windows reads `.git.` and `.git~1` as `.git`, and other systems pass over capitals.
const isSafeName = (name: string): boolean =>
  name !== '' && !/[. ]$/.test(name) && !/^(?:\.git|git~\d+|node_modules)$/i.test(name);
