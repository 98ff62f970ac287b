import type { AnyRecord } from '../../pipeline/any-record.ts';
import type { IssueOfText } from '../../pipeline/markdown/issue-of-text.ts';
import { mayMention } from '../../pipeline/markdown/link-references.ts';
import { recordAddress } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';
import { issueAt } from '../issues/issue-at.ts';
import { mentioned } from './questions.ts';
import { typeOf } from './type-of.ts';

/**
 * Where texts of a record are from: its own issue or, where it names none, the repository whose issues are records here. Numbers in the
 * texts lead to records of the same repository.
 * @param complete what becomes of addresses of this site: nothing on its pages, whole addresses in feeds
 */
export async function issueOfText(
  { id, url }: Pick<AnyRecord, 'id' | 'url'>,
  texts: readonly string[],
  complete = (address: string): string => address,
): Promise<IssueOfText> {
  const { serverUrl, issuesDb } = settings();
  const servers = [serverUrl, 'https://github.com'];
  const issue = issueAt(url, servers) ?? { server: serverUrl, repository: issuesDb, number: id };
  const numbers = [...new Set(texts.flatMap(mayMention))];
  const found = (await Promise.all(numbers.map((number) => mentioned(number)))).filter(
    (record) => record !== undefined,
  );
  const own = found.filter((record) => {
    const other = issueAt(record.url, servers);
    return !other || !issue.repository || sameRepository(other.repository, issue.repository);
  });
  const pages = new Map(own.map((record) => [record.id, complete(recordAddress(typeOf(record).plural, record.id))]));
  return { ...issue, recordOf: (number) => pages.get(number) };
}

type Repository = NonNullable<IssueOfText['repository']>;

const sameRepository = (a: Repository, b: Repository): boolean =>
  `${a.owner}/${a.name}`.toLowerCase() === `${b.owner}/${b.name}`.toLowerCase();
