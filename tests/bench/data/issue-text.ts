const starts = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'st', 'tr'];
const ends = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'on', 'or', 'al', 'is', 'um', 'ear', 'ing', 'est'];

/** So many different words; of them, as of a language's, few are frequent and most are rare. */
const vocabulary = 20_000;

/** Markdown as somebody writes it into an issue, 1.5 kB on average: the same for the same number, and different for every other. */
export function issueText(seed: number): string {
  const chance = chances(seed);
  const words = (count: number) => Array.from({ length: count }, () => word(Math.floor(vocabulary ** chance()) - 1));
  const sentence = () => {
    const [first = '', ...rest] = words(6 + Math.floor(chance() * 10));
    const emphasis = rest.findIndex(() => chance() < 0.06);
    if (emphasis >= 0) rest[emphasis] = `**${rest[emphasis]}**`;
    return `${[first[0]?.toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
  };
  const paragraph = () => Array.from({ length: 2 + Math.floor(chance() * 4) }, sentence).join(' ');
  const points = (sign: string) => Array.from({ length: 4 }, () => `${sign} ${words(7).join(' ')}`).join('\n');
  const [name = '', value = '', title = '', link = ''] = words(4);
  const parts = [
    paragraph(),
    `${sentence()} See [${title}](https://example.com/${link}/${seed}) and \`${name}\`.`,
    points(seed % 3 === 0 ? '- [ ]' : '-'),
    paragraph(),
    paragraph(),
    ...(seed % 2 === 0 ? [code(name, value)] : [`> ${sentence()}`]),
    ...(seed % 4 === 1 ? [table(words(9))] : []),
    paragraph(),
    paragraph(),
  ];
  return parts.join('\n\n');
}

const code = (name: string, value: string) =>
  [
    '```js',
    `const ${name}Of = (list) => list.filter((one) => one.${value} !== undefined);`,
    `for (const one of ${name}Of(read('${value}.json'))) {`,
    `  // As it was before ${value}.`,
    `  console.log(\`\${one.${value}} of \${list.length}\`, { at: 12.5, is: true });`,
    '}',
    '```',
  ].join('\n');

function table(cells: readonly string[]): string {
  const rows = [0, 3, 6].map((at) => `| ${cells.slice(at, at + 3).join(' | ')} |`);
  return [rows[0], '| --- | --- | --- |', ...rows.slice(1)].join('\n');
}

/** The word of a rank; the frequent ones are short. */
function word(rank: number): string {
  const syllable = (at: number) => `${starts[at % 16]}${ends[Math.floor(at / 16) % 16]}`;
  return rank < 256 ? syllable(rank * 37) : `${syllable(rank)}${syllable(Math.floor(rank / 256) * 59 + 7)}`;
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
function chances(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
