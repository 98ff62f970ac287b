import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** What GitHub counts before it runs a query. */
export interface Measure {
  /** Nodes the query may give at most. */
  readonly nodeCount: number;
  /** Points: one for every hundred connections GitHub would have to read, at least one. */
  readonly cost: number;
}

/** The most nodes one call may ask for. */
export const nodeLimit = 500_000;

type Variables = Readonly<Record<string, unknown>>;

/** Counts as https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api tells. */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): Measure {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
  const variables: Record<string, unknown> = { ...defaults, ...given };
  let nodeCount = 0;
  let connections = 0;

  const walk = ({ selections }: SelectionSetNode, parent: string, times: number): void => {
    for (const node of selections) {
      if (skipped(node.directives, variables)) continue;
      if (node.kind === Kind.FIELD) {
        const type = fieldType(schema, parent, node.name.value);
        if (!type || !node.selectionSet) continue;
        const sized = new Map(
          (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
        );
        const ids = sized.get('ids');
        const size = type.endsWith('Connection')
          ? Number(sized.get('first') ?? sized.get('last') ?? 0)
          : Array.isArray(ids)
            ? ids.length
            : null;
        if (size !== null) {
          connections += times;
          nodeCount += times * size;
        }
        walk(node.selectionSet, type, size === null ? times : times * size);
      } else if (node.kind === Kind.INLINE_FRAGMENT)
        walk(node.selectionSet, node.typeCondition?.name.value ?? parent, times);
      else {
        const fragment = fragments.get(node.name.value);
        if (fragment) walk(fragment.selectionSet, fragment.typeCondition.name.value, times);
      }
    }
  };
  const root = operation.operation === 'mutation' ? 'Mutation' : 'Query';
  walk(operation.selectionSet, root, 1);
  return { nodeCount, cost: Math.max(1, Math.round(connections / 100)) };
}

function fieldType(schema: GraphQLSchema, parent: string, name: string): string | null {
  const type = schema.getType(parent);
  const found = type && 'getFields' in type ? type.getFields()[name] : undefined;
  return found ? getNamedType(found.type).name : null;
}

function skipped(
  directives: SelectionSetNode['selections'][number]['directives'],
  variables: Record<string, unknown>,
): boolean {
  return (directives ?? []).some(({ name, arguments: args }) => {
    const condition = args?.[0] && valueFromASTUntyped(args[0].value, variables);
    return (name.value === 'skip' && condition === true) || (name.value === 'include' && condition === false);
  });
}
