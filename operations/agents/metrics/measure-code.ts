import { setImmediate } from 'node:timers/promises';
import ts from 'typescript';
import { repeatedShare } from './repeated-share.ts';

/** How complicated some code is. */
export type CodeMetrics = {
  /** Ways through all functions, counted as McCabe did: one, and one for each branch. */
  readonly complexity: number;
  readonly functions: number;
  /** The most complicated ones, worst first. */
  readonly worst: readonly { readonly path: string; readonly name: string; readonly complexity: number }[];
  /** The share of tokens that stand in a passage which occurs twice, from 0 to 1. */
  readonly duplication: number;
  readonly lines: number;
};

/** Files that can be measured. */
export const isMeasured = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);

/** How many files are measured in a row: meanwhile nobody else gets to work, and leases have to be renewed. */
const atOnce = 25;

/** Measures code, by paths; what is no code is passed over. */
export async function measureCode(files: ReadonlyMap<string, string>): Promise<CodeMetrics> {
  const found: CodeMetrics['worst'][number][] = [];
  const texts: string[][] = [];
  let lines = 0;
  for (const [path, text] of files) {
    if (!isMeasured(path)) continue;
    lines += text.split('\n').length;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    found.push(...functionsOf(source).map((one) => ({ path, ...one })));
    texts.push(tokensOf(source));
    if (texts.length % atOnce === 0) await setImmediate();
  }
  return {
    complexity: found.reduce((sum, { complexity }) => sum + complexity, 0),
    functions: found.length,
    worst: found.toSorted((a, b) => b.complexity - a.complexity).slice(0, 10),
    duplication: repeatedShare(texts),
    lines,
  };
}

const branches: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[
    ts.SyntaxKind.IfStatement,
    ts.SyntaxKind.ConditionalExpression,
    ts.SyntaxKind.CaseClause,
    ts.SyntaxKind.CatchClause,
  ],
  ...[ts.SyntaxKind.ForStatement, ts.SyntaxKind.ForInStatement, ts.SyntaxKind.ForOfStatement],
  ...[ts.SyntaxKind.WhileStatement, ts.SyntaxKind.DoStatement],
]);

const joints: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken],
]);

/** The functions of a file; what stands in an inner one counts there and not outside. */
function functionsOf(source: ts.SourceFile): { readonly name: string; readonly complexity: number }[] {
  const found: { name: string; complexity: number }[] = [];
  const walk = (node: ts.Node, inside: { complexity: number } | undefined): void => {
    let here = inside;
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const own = { name: nameOf(node), complexity: 1 };
      found.push(own);
      here = own;
    } else if (here && isBranch(node)) here.complexity += 1;
    ts.forEachChild(node, (child) => walk(child, here));
  };
  walk(source, undefined);
  return found;
}

const isBranch = (node: ts.Node): boolean =>
  branches.has(node.kind) || (ts.isBinaryExpression(node) && joints.has(node.operatorToken.kind));

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  const line = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return named ? named.getText() : `line ${line}`;
}

/** The words of a file, without comments and imports: those are alike everywhere. */
function tokensOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (node.getChildCount() === 0) found.push(node.getText());
    else for (const child of node.getChildren()) walk(child);
  };
  walk(source);
  return found.filter((token) => token !== '');
}
