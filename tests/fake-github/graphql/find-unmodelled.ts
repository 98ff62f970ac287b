import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Fields } from './field.ts';
import { modelled } from './resolvers/index.ts';

/**
 * What a query asks for that the fake does not model: `Issue.milestone`, `Repository.issues(query:)`. Found before anything runs,
 * so that a field is refused even where the answer would have been an empty list.
 */
export function findUnmodelled(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType();
        const name = node.name.value;
        if (!parent || name.startsWith('__')) return;
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent).map((type) => type.name) : [parent.name];
        const fields = types.flatMap((type) => fieldOf(modelled[type], name) ?? []);
        if (fields.length === 0) found.add(`${parent.name}.${name}`);
        else
          for (const { name: argument } of node.arguments ?? [])
            if (!fields.some(({ args }) => args.includes(argument.value)))
              found.add(`${parent.name}.${name}(${argument.value}:)`);
      },
    }),
  );
  return [...found];
}

/** A field of a type by its own name, and never one of `Object.prototype`. */
export const fieldOf = (fields: Fields | undefined, name: string) =>
  fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
