import type { RecordType } from '../../content-schema/define-record.ts';
import { formId } from '../../content-schema/derive/form-fields.ts';
import { fullName, type Repository } from './repository.ts';

/** Where issues are: a GitHub server and a repository on it, none when nobody has said which. */
export interface IssuePlace {
  readonly serverUrl: string;
  readonly repository: Repository | undefined;
}

/** GitHub refuses longer addresses. */
const longest = 6000;

/**
 * The address of a new record's form, with answers filled in. Only one-line and long answers can be, because GitHub opens an
 * empty editor when a dropdown is in the address; an answer that would make the address too long is left out.
 */
export function newRecordLink(
  type: RecordType,
  { serverUrl, repository }: IssuePlace,
  answers: Readonly<Record<string, string>> = {},
  title?: string,
): string | null {
  if (repository === undefined) return null;
  const link = new URL(`${serverUrl}/${fullName(repository)}/issues/new`);
  link.searchParams.set('template', `${type.name}.yml`);
  if (title) add(link, 'title', title);
  for (const [key, field] of Object.entries(type.fields))
    if (field.asks !== 'dropdown' && Object.hasOwn(answers, key)) add(link, formId(key, field), answers[key] ?? '');
  return link.href;
}

function add(link: URL, name: string, value: string): void {
  if (value.trim() === '') return;
  const longer = new URL(link);
  longer.searchParams.set(name, value);
  if (longer.href.length < longest) link.searchParams.set(name, value);
}

/** The address of a record's issue, where it has one on the web. */
export const issueLink = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) ? url : null;
