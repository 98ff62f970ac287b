/**
 * Patterns that together match the whole numbers of a range as they are written in digits, and no other: `[1-9]`, `1[0-2]` of 1 to 12.
 * Schemas of JSON know patterns of texts, and no bounds of the numbers in them. Both ends are 0 or more.
 */
export function digitsBetween(min: number, max: number): string[] {
  const patterns: string[] = [];
  for (let from = min; from <= max; ) {
    // The longest stretch from here on in which all digits after one are free: 20–99 of 20, 100–999 of 100.
    let free = 1;
    while (from % (free * 10) === 0 && from + free * 10 - 1 <= max && from > 0) free *= 10;
    const digit = Math.floor(from / free) % 10;
    const steps = Math.min(9 - digit, Math.floor((max - from + 1) / free) - 1);
    const before = from >= free * 10 ? String(Math.floor(from / (free * 10))) : '';
    const last = steps === 0 ? String(digit) : `[${digit}-${digit + steps}]`;
    patterns.push(`${before}${last}${'[0-9]'.repeat(String(free).length - 1)}`);
    from += (steps + 1) * free;
  }
  return patterns;
}
