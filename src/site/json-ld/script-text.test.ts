import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptText } from './script-text.ts';

test('no text ends the script, opens a comment or breaks a line, and every text is read back as it was', () => {
  const hostile = fc.constantFrom('</script>', '<!--', '<script>', ']]>', '&lt;', '\u2028', '\u2029', '"', '\\', '\n');
  const text = fc
    .array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.dictionary(text, text, { noNullPrototype: true }), (data) => {
      const written = scriptText(data);
      expect(written).not.toMatch(/[<>&\u2028\u2029\n]/);
      expect(JSON.parse(written)).toEqual(data);
    }),
  );
});
