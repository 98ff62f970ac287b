/** What is different between two indexes of the API, as lines for people; nothing where nothing is. */
export function whatChanged(before, now) {
  return Object.entries(now.collections).flatMap(([name, { total }]) => {
    const earlier = before?.collections[name]?.total ?? 0;
    return earlier === total ? [] : [`${name}: ${earlier} → ${total}`];
  });
}
