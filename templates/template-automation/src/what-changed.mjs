/** What is different between two indexes of the API, as lines for people; nothing where nothing is. */
export function whatChanged(before, now) {
  const total = (index, name) => index?.collections[name]?.total ?? 0;
  const names = new Set([...Object.keys(before?.collections ?? {}), ...Object.keys(now.collections)]);
  const lines = [...names].flatMap((name) => {
    const [earlier, later] = [total(before, name), total(now, name)];
    return earlier === later ? [] : [`${name}: ${earlier} → ${later}`];
  });
  if (lines.length > 0 || !before || before.dataDigest === now.dataDigest) return lines;
  return ['Records changed; there are as many as before.'];
}
