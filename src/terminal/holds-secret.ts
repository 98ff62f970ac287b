/** Whether a text holds one of some secrets: as it is, and in the ways in which a program writes it down so that nobody sees it at once. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  const small = text.toLowerCase();
  const url = text.replaceAll('+', '-').replaceAll('/', '_');
  return secrets.some((secret) => {
    const hex = Buffer.from(secret).toString('hex');
    const plain = [secret, [...secret].reverse().join(''), encodeURIComponent(secret)];
    return (
      small.includes(hex) ||
      plain.some((form) => text.includes(form)) ||
      inBase64(secret).some((form) => url.includes(form))
    );
  });
}

/** In base64 a text looks another way by how many letters stand before it; what also depends on its neighbors is left out. */
const inBase64 = (secret: string): string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.from(' '.repeat(before) + secret);
    const digits = whole.toString('base64url');
    return digits.slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6));
  });
