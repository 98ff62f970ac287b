/** Words that one browser keeps under one key. A browser that keeps nothing reads nothing and forgets at once. */
export interface LocalStore {
  /** What is kept; null where nothing is. */
  read(): string | null;
  write(words: string): void;
  clear(): void;
}

/** The store of a key in `localStorage`. It never throws: the browser may forbid even the question, and its room may be full. */
export function localStore(key: string, storage = () => localStorage): LocalStore {
  const attempt = <T>(act: (storage: Storage) => T): T | null => {
    try {
      return act(storage());
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt((kept) => kept.getItem(key)),
    write: (words) => void attempt((kept) => kept.setItem(key, words)),
    clear: () => void attempt((kept) => kept.removeItem(key)),
  };
}
