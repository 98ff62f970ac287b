/** NAMES BY WHICH CODE COULD LOAD OR RUN ANYTHING, and the objects in which such a name can be looked up. */
import ts from 'typescript';

const ways = /^(?:eval|Function|createRequire|getBuiltinModule|_load|_linkedBinding|dlopen|require)$/;

/** Things that hold such functions, and that nobody asks for a name which is put together. */
const holders = /^(?:process|globalThis|global|window|self|module|import\.meta)$/;

/** Those that nobody needs to hand on: under another name they could be asked for anything. */
const kept = /^(?:(?:globalThis\.)?process|globalThis|global|window|import\.meta)$/;

/**
 * Whether a name could load or run anything: a function that does, used as a value, or found by its name in a text; or what holds them
 * all.
 */
export function isWayRound(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isStringLiteralLike(node))
    return isKeyOf(node, parent) && (ways.test(node.text) || node.text === 'constructor');
  if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression))
    return holders.test(node.expression.getText());
  if (ts.isPropertyAccessExpression(node) && isOfHolder(node)) return true;
  if (isConstructor(node)) return true;
  if (isHandedOn(node)) return true;
  return ts.isIdentifier(node) && ways.test(node.text) && isUsed(node);
}

/** `this["name"]`, and `{ "name": mine }` where something is taken apart. */
const isKeyOf = (node: ts.Node, parent: ts.Node): boolean =>
  (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
  (ts.isBindingElement(parent) && parent.propertyName === node);

/** An old door of Node's to all that is in it. */
const isOfHolder = ({ expression, name }: ts.PropertyAccessExpression): boolean =>
  name.text === 'binding' && /^(?:globalThis\.)?process$/.test(expression.getText());

/** The constructor of a function makes functions of text: it may be compared and asked for its name, and nothing else. */
function isConstructor(node: ts.Node): boolean {
  if (ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText() === 'constructor';
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'constructor') return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    return /^(?:call|apply|bind|constructor)$/.test(parent.name.text);
  return !isCompared(parent);
}

const isCompared = (node: ts.Node): boolean =>
  ts.isTypeOfExpression(node) ||
  (ts.isBinaryExpression(node) &&
    [
      ...[ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken],
      ...[ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken, ts.SyntaxKind.InstanceOfKeyword],
    ].includes(node.operatorToken.kind));

/** Whether what holds everything is given to somebody, or gets another name. */
function isHandedOn(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) && !ts.isMetaProperty(node) && !ts.isPropertyAccessExpression(node)) return false;
  if (!kept.test(node.getText())) return false;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && parent.initializer === node) return !isTakenApart(parent.name);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    (ts.isCallOrNewExpression(parent) && parent.arguments?.some((one) => one === node) === true) ||
    (ts.isBinaryExpression(parent) && !isCompared(parent)) ||
    [ts.isParenthesizedExpression, ts.isAsExpression, ts.isSatisfiesExpression, ts.isNonNullExpression].some((is) =>
      is(parent),
    ) ||
    [ts.isSpreadAssignment, ts.isSpreadElement, ts.isReturnStatement, ts.isArrayLiteralExpression].some((is) =>
      is(parent),
    ) ||
    (ts.isShorthandPropertyAssignment(parent) && parent.name === node) ||
    (ts.isArrowFunction(parent) && parent.body === node)
  );
}

/** `const { env } = process` says what it takes. */
const isTakenApart = (name: ts.BindingName): boolean =>
  ts.isObjectBindingPattern(name) &&
  name.elements.every(
    ({ propertyName, dotDotDotToken }) =>
      dotDotDotToken === undefined && (propertyName === undefined || !ts.isComputedPropertyName(propertyName)),
  );

/** What a class implements and an interface extends is a type; what a class extends runs. */
const isOfTypes = (node: ts.Node): boolean =>
  ts.isExpressionWithTypeArguments(node) &&
  ts.isHeritageClause(node.parent) &&
  (node.parent.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(node.parent.parent));

/** Whether a name is a value there, and neither a type nor a key. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent) || isOfTypes(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text !== 'resolve';
  if (ts.isCallExpression(parent) && parent.expression === node && node.text === 'require') return false;
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === node;
  return !isKey;
}
