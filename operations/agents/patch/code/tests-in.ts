import ts from 'typescript';
import { codeIn, nodesOf } from './code-in.ts';

/** Whether a file is one of tests, as its place or its name tells. */
export const isTest = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|[._-](?:test|spec)(?:-d)?\.[cm]?[jt]sx?$|\.(?:test|spec)\.\w+$/i.test(path);

/** How often code makes a test and claims something; what is commented out does neither. */
export interface Tests {
  readonly tests: number;
  readonly claims: number;
}

/** The tests in a file. */
export function testsIn(path: string, text: string | undefined): Tests {
  const calls = codeIn(path, text).flatMap((source) => [...nodesOf(source)].filter(ts.isCallExpression));
  const names = calls.map((call) => rootOf(call.expression));
  return {
    tests: names.filter((name) => name === 'test' || name === 'it').length,
    claims: names.filter((name) => /^(?:expect|expectTypeOf|assert|assertType)$/.test(name)).length,
  };
}

/** The name that a chain of calls begins with: `expect` in `expect(one).not.toBe(two)`. */
function rootOf(expression: ts.Expression): string {
  let here: ts.Node = expression;
  while (!ts.isIdentifier(here)) {
    if (ts.isTaggedTemplateExpression(here)) here = here.tag;
    else if (ts.isPropertyAccessExpression(here) || ts.isElementAccessExpression(here) || ts.isCallExpression(here))
      here = here.expression;
    else return '';
  }
  return here.text;
}
