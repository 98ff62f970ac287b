import ts from 'typescript';
import { codeIn, nodesOf } from './code-in.ts';
import { isTest } from './tests-in.ts';

/** A function, and how long it is. */
export interface Measured {
  readonly name: string;
  readonly lines: number;
}

/** Code that is laid out has no longer lines than this on the average: who puts all into one line gains nothing. */
const widest = 200;

/** How many lines a text has, or would have if it were laid out. */
export const lengthOf = (text: string): number => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return Math.max(lines, Math.ceil(text.length / widest));
};

/** All functions in the code of a file, with methods, accessors and arrows. */
export function functionsIn(path: string, text: string | undefined): Measured[] {
  const isMeasured = (node: ts.Node) => !(isTest(path) && isChapter(node));
  return codeIn(path, text).flatMap((source) =>
    [...nodesOf(source)]
      .filter(isFunction)
      .filter(isMeasured)
      .map((node) => ({
        name: nameOf(node),
        lines: Math.max(lengthOf(node.getText(source)), statementsIn(node)),
      })),
  );
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration | ts.ClassStaticBlockDeclaration =>
  (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) || ts.isClassStaticBlockDeclaration(node);

/** Two statements on one line count as two, but a condition and what it leads to as one. */
const statementsIn = (node: ts.Node): number =>
  [...nodesOf(node)].filter((one) => ts.isStatement(one) && !ts.isBlock(one) && holdsStatements(one.parent)).length;

const holdsStatements = (node: ts.Node): boolean =>
  ts.isBlock(node) || ts.isModuleBlock(node) || ts.isCaseOrDefaultClause(node) || ts.isSourceFile(node);

/** What `describe` is given is a chapter of tests, each of which is measured by itself. */
const isChapter = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && /^(?:describe|suite)\b/.test(parent.expression.getText());

function nameOf(node: ts.Node): string {
  const named = 'name' in node ? (node.name as ts.Node | undefined) : undefined;
  const given = named ?? ('name' in node.parent ? (node.parent.name as ts.Node | undefined) : undefined);
  return given?.getText() ?? 'a function';
}
