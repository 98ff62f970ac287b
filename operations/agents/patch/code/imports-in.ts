import ts from 'typescript';
import { codeIn, isMixed, nodesOf } from './code-in.ts';
import { importsInText, loadedInText } from './imports-in-text.ts';

/** What the code of a file loads: by its name, and in ways whose name only shows when it runs. */
export interface Imports {
  readonly named: ReadonlySet<string>;
  /** The code of each such place. */
  readonly computed: ReadonlySet<string>;
}

/** Everything that a file imports: as a value, as a type, again as an export, at run time, by `require`, and in comments that types read. */
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
  if (/^(?:import\.meta|Astro)\.glob/.test(called) || /\.constructor$/.test(called)) return 'computed';
  if (/^(?:require|require\.resolve|import\.meta\.resolve|importScripts)$/.test(called)) return first ?? 'computed';
  const mocks =
    /^(?:vi|vitest|jest)\.(?:mock|doMock|importActual|importMock|requireActual|requireMock|unstable_mockModule)$/;
  return mocks.test(called) ? first : undefined;
}

/** What a class implements and an interface extends is a type; what a class extends runs. */
const isOfTypes = (node: ts.Node): boolean =>
  ts.isExpressionWithTypeArguments(node) &&
  ts.isHeritageClause(node.parent) &&
  (node.parent.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(node.parent.parent));

const ways = /^(?:eval|Function|createRequire|getBuiltinModule|_load|_linkedBinding|dlopen|require)$/;

/** Things that hold such functions, and that nobody asks for a name which is put together. */
const holders = /^(?:process|globalThis|global|window|self|module|import\.meta)$/;

/** Whether a name could load or run anything: a function that does, used as a value, or found by its name in a text. */
function isWayRound(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent ?? node) && ts.isStringLiteralLike(node))
    return ways.test(node.text) || node.text === 'constructor';
  if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression))
    return holders.test(node.expression.getText());
  if (!ts.isIdentifier(node) || !ways.test(node.text)) return false;
  if (ts.isTypeReferenceNode(parent) || isOfTypes(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text !== 'resolve';
  if (ts.isCallExpression(parent) && parent.expression === node && node.text === 'require') return false;
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === node;
  return !isKey;
}
