import { type Fault, isMapping, isText, type Mapping } from './fault.ts';

const permitted = ['name', 'description', 'body', 'title', 'labels', 'assignees', 'projects', 'type'];

/** Words that YAML 1.1 reads as booleans; as keys they arrive here in the boolean's own spelling. */
const booleans = ['true', 'false'];

/**
 * The documents say "more than 3 characters", while forms named `Bug` are in use everywhere and repositories report the limit
 * as three; the shorter reading is checked, because our source documents name two forms `Job` and `Run`.
 */
const shortestName = 3;

/** What is wrong with a form outside its body's elements. */
export function checkTopLevel(form: Mapping): Fault[] {
  const faults: Fault[] = [];
  for (const key of Object.keys(form)) {
    if (booleans.includes(key)) faults.push({ rule: 'key-forbidden', at: key });
    else if (!permitted.includes(key)) faults.push({ rule: 'key-not-permitted', at: key });
  }
  for (const key of ['name', 'description'])
    if (!Object.hasOwn(form, key)) faults.push({ rule: 'key-missing', at: key });
  for (const key of ['name', 'description', 'title', 'type'])
    if (Object.hasOwn(form, key) && !isText(form[key])) faults.push({ rule: 'not-a-string', at: key });
  for (const key of ['labels', 'assignees', 'projects'])
    if (Object.hasOwn(form, key) && !isTexts(form[key])) faults.push({ rule: 'not-a-list-of-strings', at: key });
  if (isText(form.name) && [...form.name.trim()].length < shortestName)
    faults.push({ rule: 'name-too-short', at: 'name' });
  if (isTexts(form.projects) && !listOf(form.projects).every((project) => /^[\w.-]+\/\d+$/.test(project)))
    faults.push({ rule: 'project-malformed', at: 'projects' });
  return [...faults, ...checkBody(form)];
}

function checkBody({ body }: Mapping): Fault[] {
  if (!Array.isArray(body) || body.length === 0) return [{ rule: 'body-empty', at: 'body' }];
  const isText = body.every((element) => isMapping(element) && element.type === 'markdown');
  return isText ? [{ rule: 'body-only-markdown', at: 'body' }] : [];
}

const isTexts = (value: unknown): value is string | string[] =>
  isText(value) || (Array.isArray(value) && value.every(isText));

const listOf = (texts: string | string[]): string[] =>
  Array.isArray(texts) ? texts : texts.split(',').map((text) => text.trim());
