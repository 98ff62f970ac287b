import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Messages of the errors that code throws, each as the pieces of text between what is filled in. */
export function errorMessages(pattern: string): string[][] {
  return globSync(pattern)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => messagesIn(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)));
}

/** What makes an error: `new GitHubError(…)`, `new SettingsError(…)`, `new Error(…)`, and `says(…)` of `src/github/explain.ts`. */
const makers = ['GitHubError', 'SettingsError', 'Error', 'says'];

function messagesIn(file: ts.SourceFile): string[][] {
  const found: string[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const { expression, arguments: [first] = [] } = node;
      if (first && ts.isIdentifier(expression) && makers.includes(expression.text)) {
        const pieces = piecesOf(first);
        if (pieces.length > 0) found.push(pieces);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The first of several strings that are added up is enough to know a message by. */
function piecesOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return ts.isBinaryExpression(node) ? piecesOf(node.left) : [];
}
