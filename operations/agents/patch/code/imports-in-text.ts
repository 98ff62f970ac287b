/** Imports that no parser shows: in comments that programs obey, and in pages whose braces hold code. Rather too many than too few. */
import { piecesBetween } from './pieces-between.ts';

/** What comments of a file make programs load: types, what makes elements, what tests run in. */
export function importsInText(text: string): string[] {
  const types = [...piecesBetween(text, '/**', '*/')].flatMap((comment) => [...comment.matchAll(inComments)]);
  const makers = [...text.matchAll(/@jsxImportSource\s+(\S+)/g)].map(([, name = '']) => name);
  const places = [...text.matchAll(/@(?:vitest|jest)-environment\s+([./]\S+)/g)].map(([, name = '']) => name);
  return [...types.map(([, , name = '']) => name), ...makers, ...places];
}

const inComments = /(?:\bimport\s*\(\s*|@import\b[^'"\n]{0,500}?\bfrom\s*)(['"])([^'"\n]+)\1/g;

/** What the text of a page loads or runs wherever it stands. */
export function* loadedInText(text: string): Generator<{ readonly what: string; readonly isNamed: boolean }> {
  for (const { 0: call, index } of text.matchAll(
    /\b(?:import|require|eval|Function)\s*(?:\/\*[^*]{0,200}\*\/\s*)?\(/g,
  )) {
    const [, , name] =
      /^\s*(['"`])([^'"`\n$]+)\1\s*[,)]/.exec(text.slice(index + call.length, index + call.length + 500)) ?? [];
    const isNamed = name !== undefined && /^(?:import|require)/.test(call);
    yield isNamed ? { what: name, isNamed } : { what: text.slice(index, index + 60), isNamed };
  }
}
