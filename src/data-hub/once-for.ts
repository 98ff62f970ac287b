/** Works something out once for an object, for as long as the object lives. */
export function onceFor<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly is: Made }>();
  return (key) => {
    const found = made.get(key) ?? { is: make(key) };
    made.set(key, found);
    return found.is;
  };
}
