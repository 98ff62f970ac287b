import { expect, test } from 'vitest';
import { localStore } from './local-store.ts';

function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, words: string) => void kept.set(key, words),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

test('what is written is read until it is cleared', () => {
  const storage = fakeStorage();
  const store = localStore('speed', () => storage);
  expect(store.read()).toBeNull();
  store.write('1.5');
  expect(localStore('speed', () => storage).read()).toBe('1.5');
  expect(localStore('theme', () => storage).read()).toBeNull();
  store.clear();
  expect(store.read()).toBeNull();
});

test('a browser that forbids storage reads nothing and throws nothing', () => {
  const store = localStore('speed', () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(() => store.write('1.5')).not.toThrow();
  expect(() => store.clear()).not.toThrow();
  expect(store.read()).toBeNull();
});

test('a storage that is full keeps what it had', () => {
  const storage = fakeStorage();
  const store = localStore('speed', () => storage);
  store.write('1.5');
  storage.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  expect(() => store.write('2')).not.toThrow();
  expect(store.read()).toBe('1.5');
});
