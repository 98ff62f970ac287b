/**
 * GitHub hides a form that breaks one of its rules, without a word to anybody. This room knows the rules it documents in
 * "Syntax for issue forms", "Syntax for GitHub's form schema" and "Common validation errors when creating issue forms".
 */
import { parseAllDocuments } from 'yaml';
import { checkElement } from './check-element.ts';
import { checkReferences } from './check-references.ts';
import { checkTopLevel } from './check-top-level.ts';
import { type Fault, isMapping } from './fault.ts';

/** Everything GitHub would find wrong with the YAML text of an issue form. */
export function issueFormFaults(text: string): Fault[] {
  // Psych, which GitHub reads forms with, speaks YAML 1.1: `yes` is a boolean there.
  const documents = parseAllDocuments(text, { version: '1.1' });
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (!document) return [{ rule: 'form-not-a-mapping', at: '' }];
  if (document.errors.length > 0) return [{ rule: 'yaml-invalid', at: '' }];
  if (second) return [{ rule: 'second-document', at: '' }];
  const form: unknown = document.toJS();
  if (!isMapping(form)) return [{ rule: 'form-not-a-mapping', at: '' }];

  const body = Array.isArray(form.body) ? form.body.map((element) => (isMapping(element) ? element : {})) : [];
  return [
    ...checkTopLevel(form),
    ...body.flatMap((element, index) => checkElement(element, `body[${index}]`)),
    ...checkReferences(body),
  ];
}
