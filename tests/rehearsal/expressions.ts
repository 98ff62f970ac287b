import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { isBasicExpression, isLiteral, isMapping, isSequence } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';

/** How the job or step stands that a condition asks about. */
export interface Standing {
  readonly ok: boolean;
  readonly failed: boolean;
}

/** What an expression may see: its contexts by name, and what its functions answer. */
export interface Scope {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly standing: Standing;
  readonly hashFiles: (patterns: readonly string[]) => string;
}

/** The value of an expression, worked out by GitHub's own evaluator. */
export function evaluate(expression: string, { contexts, standing, hashFiles }: Scope): unknown {
  const told = (name: string, call: (...given: data.ExpressionData[]) => data.ExpressionData, maxArgs = 0) => ({
    name,
    minArgs: 0,
    maxArgs,
    call,
  });
  const functions = [
    told('success', () => new data.BooleanData(standing.ok)),
    told('failure', () => new data.BooleanData(standing.failed)),
    told('always', () => new data.BooleanData(true)),
    told('cancelled', () => new data.BooleanData(false)),
    told('hashfiles', (...given) => new data.StringData(hashFiles(given.map((one) => one.coerceString()))), 255),
  ];
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const value = new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer) ?? 'null');
}

/** Whether a condition holds, as GitHub takes values for true. */
export const holds = (condition: string, scope: Scope): boolean => {
  const value = evaluate(condition, scope);
  return typeof value === 'object' ? value !== null : Boolean(value);
};

/** A part of a workflow as plain data, with its expressions worked out. */
export function resolve(token: TemplateToken | undefined, scope: Scope): unknown {
  if (token === undefined) return undefined;
  if (isBasicExpression(token)) return evaluate(token.expression, scope);
  if (isMapping(token))
    return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), resolve(value, scope)]));
  if (isSequence(token)) return [...token].map((item) => resolve(item, scope));
  if (isLiteral(token)) return 'value' in token ? token.value : null;
  throw new Error(`The rehearsal cannot read ${token.typeName()} in a workflow.`);
}

/** The same as words by name, as environment and inputs are. */
export const resolveWords = (token: TemplateToken | undefined, scope: Scope): Record<string, string> =>
  Object.fromEntries(
    Object.entries((resolve(token, scope) ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      value === null || value === undefined ? '' : String(value),
    ]),
  );
