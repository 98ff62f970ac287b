import { definitionName } from './written-record-type.ts';

/** `content-schema/index.ts` with a further record type at the end of its list; nothing where the list is not found in it. */
export function listedRecordType(index: string, name: string): string | undefined {
  const own = definitionName(name);
  const imports = [...index.matchAll(/^import \{ \w+ \} from '\.\/records\/([\w-]+)\.ts';\n/gm)];
  const list = /^const list = \[([\w\s,]*)\] as const;$/m.exec(index);
  const last = imports.at(-1);
  if (!list || !last) return undefined;
  const before = imports.find(([, other = '']) => `${other}.ts` > `${name}.ts`);
  const at = before?.index ?? last.index + last[0].length;
  const members = [...(list[1] ?? '').split(',').map((member) => member.trim()), own].filter((member) => member !== '');
  return `${index.slice(0, at)}import { ${own} } from './records/${name}.ts';\n${index.slice(at)}`.replace(
    list[0],
    () => laidOut(members),
  );
}

function laidOut(members: readonly string[]): string {
  const short = `const list = [${members.join(', ')}] as const;`;
  return short.length <= 120
    ? short
    : `const list = [\n${members.map((member) => `  ${member},\n`).join('')}] as const;`;
}
