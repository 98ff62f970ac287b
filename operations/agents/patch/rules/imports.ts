import { importsIn } from '../code/imports-in.ts';
import { type Resolved, resolved } from '../code/resolved.ts';
import { fits, fitsLoosely } from '../glob.ts';
import type { TouchedFile } from '../patched.ts';
import type { Refusal } from '../verdict.ts';
import type { GuardRule } from './rule.ts';

/** What a file imports that it did not import before. */
export function newImports({ path, text, before }: TouchedFile): {
  readonly named: string[];
  readonly computed: string[];
} {
  const [now, was] = [importsIn(path, text), importsIn(path, before)];
  return { named: [...now.named.difference(was.named)], computed: [...now.computed.difference(was.computed)] };
}

/** Imports that the seed forbids, and those of which nobody can say what they import. */
export const importRule: GuardRule = ({ files, declared }, { forbiddenImports }) =>
  files.flatMap((file) => {
    const { path } = file;
    const { named, computed } = newImports(file);
    const refused = (why: string): Refusal => ({ rule: 'import', path, why });
    return [
      ...computed.map((code) =>
        refused(`"${shortened(code)}" loads or runs what only shows when it runs, so that nobody can check it.`),
      ),
      ...named.flatMap((specifier): Refusal[] => {
        const to = resolved(path, specifier);
        if ('fault' in to) return [refused(`The import of "${specifier}" ${to.fault}.`)];
        const rule = forbiddenImports.find((one) => fits(path, one.from) && leadsTo(to, specifier, one.to));
        if (rule) return [refused(`It may not import "${specifier}" (${rule.from} → ${rule.to}). ${rule.why}`)];
        return isUndeclared(to, declared)
          ? [{ rule: 'dependency', path, why: `It imports "${specifier}", which no package.json names.` }]
          : [];
      }),
    ];
  });

/** A forbidden folder or package is forbidden with all that is below it, and a file with or without its ending. */
function leadsTo(to: Exclude<Resolved, { fault: string }>, specifier: string, glob: string): boolean {
  const targets = 'path' in to ? [to.path, specifier] : [to.name, specifier];
  return targets.some(
    (target) =>
      [glob, `${glob}/**`, glob.replace(/\.[a-z]+$/, ''), glob.replace(/\/index\.[a-z]+$/, '')].some((one) =>
        fitsLoosely(target, one),
      ) || inside(target, glob),
  );
}

/** An import of the folder itself, `apps/web` where `apps/web/**` is forbidden, is one of its index. */
const inside = (target: string, glob: string): boolean =>
  glob.endsWith('/**') && fitsLoosely(target, glob.slice(0, -3));

const isUndeclared = (to: Exclude<Resolved, { fault: string }>, declared: readonly string[] | undefined): boolean => {
  if (declared === undefined || 'path' in to || to.package === undefined) return false;
  const types = `@types/${to.package.replace(/^@/, '').replace('/', '__')}`;
  return !declared.includes(to.package) && !declared.includes(types) && !/^[a-z][\w+-]*:/i.test(to.name);
};

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
