import ts from 'typescript';
import { codeIn, isMixed, nodesOf } from './code-in.ts';
import { importsInText, loadedInText } from './imports-in-text.ts';
import { isWayRound } from './is-way-round.ts';

/** What the code of a file loads: by its name, and in ways whose name only shows when it runs. */
export interface Imports {
  readonly named: ReadonlySet<string>;
  /** The code of each such place. */
  readonly computed: ReadonlySet<string>;
}

/**
 * Everything that a file imports: as a value, as a type, again as an export, at run time, by `require`, and in comments that types read.
 */
export function importsIn(path: string, text: string | undefined): Imports {
  const [named, computed] = [new Set<string>(), new Set<string>()];
  for (const source of codeIn(path, text)) {
    for (const { fileName } of [...source.referencedFiles, ...source.typeReferenceDirectives]) named.add(fileName);
    for (const name of importsInText(source.text)) named.add(name);
    for (const node of nodesOf(source)) {
      const found = loadedBy(node);
      if (found === undefined) continue;
      if (found !== 'computed' && ts.isStringLiteralLike(found)) named.add(found.text);
      else computed.add(node.getText(source));
    }
  }
  if (isMixed(path)) for (const found of loadedInText(text ?? '')) (found.isNamed ? named : computed).add(found.what);
  return { named, computed };
}

/** What a node loads; `computed` where it could load anything. */
function loadedBy(node: ts.Node): ts.Expression | 'computed' | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? (node.argument.literal as ts.Expression) : 'computed';
  if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) return node.name;
  if (ts.isCallExpression(node)) return loadedByCall(node);
  if (ts.isNewExpression(node) && /^(?:URL|Worker|SharedWorker)$/.test(node.expression.getText())) {
    const [first, second] = node.arguments ?? [];
    return first && (ts.isStringLiteralLike(first) || second === undefined) && isOfModule(node) ? first : undefined;
  }
  return isWayRound(node) ? 'computed' : undefined;
}

/** Only an address that begins at this module is one of code. */
const isOfModule = (node: ts.NewExpression): boolean =>
  !node.expression.getText().startsWith('URL') || /import\.meta/.test(node.arguments?.[1]?.getText() ?? '');

function loadedByCall({ expression, arguments: [first] }: ts.CallExpression): ts.Expression | 'computed' | undefined {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return first ?? 'computed';
  const called = expression.getText().replace(/\s|\?(?=\.)/g, '');
  if (/^(?:import\.meta|Astro)\.glob/.test(called)) return 'computed';
  if (/^(?:(?:globalThis|window|self)\.)?set(?:Timeout|Interval)$/.test(called) && first && isText(first))
    return 'computed';
  if (/^(?:require|require\.resolve|import\.meta\.resolve|importScripts)$/.test(called)) return first ?? 'computed';
  const mocks =
    /^(?:vi|vitest|jest)\.(?:mock|doMock|importActual|importMock|requireActual|requireMock|unstable_mockModule)$/;
  return mocks.test(called) ? first : undefined;
}

/** A browser runs a text that it is given in the place of a function. */
const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || (ts.isBinaryExpression(node) && isText(node.left));
