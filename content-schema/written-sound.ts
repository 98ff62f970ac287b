/** What people write where there is no sound yet, as the source of a pattern in small letters. */
const words = [
  String.raw`[-–—.…?_]*|https?:\/\/(?:\.{2,}|…)?|x{2,}|n\/?a|no|none|nothing|null|nil|undefined|tb[acd]|to ?do|pending|placeholder`,
  '(?:coming )?soon|later|not (?:yet|available)|no (?:audio|sound|recording)(?: yet)?',
  'to be (?:added|announced|decided|defined|determined|done|recorded|uploaded)',
].join('|');

/** A pattern's source without regard to capitals, for JSON Schema has no flag for it. */
const anyCaseOf = (source: string): string =>
  source.replace(/\\.|\[acd\]|[a-z]/g, (part) => {
    if (part.startsWith('\\')) return part;
    return part.startsWith('[') ? '[AaCcDd]' : `[${part.toUpperCase()}${part}]`;
  });

/** A placeholder for the address of a sound, with the marks that people put around it. */
export const noSoundYet = new RegExp(`^[\\s_*\`"'([{<]*(?:${anyCaseOf(words)})[\\s_*\`"')\\]}>.!]*$`, 'u');

const part = String.raw`[^\s:<>"*\x60[\](){}/\\?#`;
const ending =
  '[Aa][Aa][Cc]|[Ff][Ll][Aa][Cc]|[Mm]4[AaBb]|[Mm][Pp][34]|[Mm][Pp][Gg][Aa]|[Oo][Gg][AaGg]|[Oo][Pp][Uu][Ss]|[Ww][Aa][Vv]|[Ww][Ee][Bb][AaMm]';
/** The name of a sound file, with or without its folders, as it lies in the checkout. */
export const soundFile = new RegExp(String.raw`^\s*(?:${part}.]+\/)*${part}]+\.(?:${ending})\s*$`);
