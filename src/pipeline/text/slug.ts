/** Longest part of an address; folder names end at 255 bytes everywhere. */
const longest = 100;

/** What Windows keeps for devices, in any case and whatever ending follows. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A value as one part of an address. Values are people's data, so anything beyond letters, digits and hyphens is spelled by its
 * code point, which keeps two values from meeting in one address; of a long value a fingerprint stands for the rest. Values that
 * differ in nothing but the case of Latin letters do so in their addresses too: a disk may take those for one (`folded`).
 */
export function slug(value: string): string {
  const spelled = Array.from(value, (char) =>
    /[a-zA-Z0-9-]/.test(char) ? char : `_${char.codePointAt(0)?.toString(16)}_`,
  );
  // An underscore is always spelled out, so these endings meet nobody's value.
  if (value === '') return '_';
  if (deviceName.test(value)) return `${value}_`;
  const whole = spelled.join('');
  return whole.length <= longest ? whole : `${whole.slice(0, 60)}__${fingerprint(value)}`;
}

/** An address as a disk without regard to case knows it. */
export const folded = (address: string): string => address.toLowerCase();

/** FNV-1a in 64 bits: not secret, only short and the same everywhere. */
function fingerprint(value: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < value.length; i++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(value.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(36);
}
