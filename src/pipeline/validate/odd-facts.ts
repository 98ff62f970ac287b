import type { RecordType } from '../../../content-schema/define-record.ts';
import { storedSchema } from '../../../content-schema/derive/record-schema.ts';
import { storedLabel } from '../../../content-schema/record-base.ts';
import { type Problem, problem } from '../../problems.ts';
import { listed } from '../text/listed.ts';
import { withArticle } from '../text/with-article.ts';

/** What the common keys of a file hold, in words, where nothing else tells that they hold something else. */
const expects: Readonly<Record<string, string>> = {
  displayTitle: 'text',
  status: 'one text, such as in-progress',
  labels: 'a list of names, such as record:task',
  url: 'the address of the issue, which ends in /issues/ and its number',
  author: 'the login of one person',
  authorAssociation: "one of GitHub's words, such as MEMBER",
  lastEditedBy: 'the login of one person',
  rawBody: 'text',
  state: 'open or closed',
  stateReason: 'completed, not_planned, reopened or duplicate',
};

const shapes = new WeakMap<RecordType, ReturnType<typeof storedSchema>['shape']>();

/** Says of everything besides its answers that a file holds in another way than the published schema has it: nothing of it is used. */
export function oddFacts(type: RecordType, source: Readonly<Record<string, unknown>>): Problem[] {
  const shape = shapes.get(type) ?? storedSchema(type).shape;
  shapes.set(type, shape);
  const links = Object.values(type.fields).flatMap(({ link }) =>
    link ? [[link.as, `the number of ${withArticle(link.to)}`] as const] : [],
  );
  const derived = Object.entries(type.derived ?? {}).map(([key, field]) => [key, field.expects] as const);
  const told = [
    ...Object.entries(expects),
    ['type', `"${type.name}", as its folder says`] as const,
    ...links,
    ...derived,
  ];
  return told.flatMap(([key, expected]) => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    const isOdd = value !== undefined && shape[key]?.safeParse(value).success === false;
    if (!isOdd) return [];
    const entries = key === 'labels' ? oddLabels(value) : '';
    return [
      entries === ''
        ? problem('fact-ignored', { value: key, expected })
        : problem('fact-ignored', { value: entries, expected: 'the name of a label, such as record:task' }),
    ];
  });
}

/** Which entries of labels are none, where others are. */
function oddLabels(value: unknown): string {
  const list = Array.isArray(value) ? value : (value as { nodes?: unknown } | null)?.nodes;
  if (!Array.isArray(list)) return '';
  const odd = list.flatMap((label, index) => (storedLabel.safeParse(label).success ? [] : [index + 1]));
  if (odd.length === 0) return '';
  const more = odd.length > 5 ? [`${odd.length - 5} more`] : [];
  return `labels, entry ${listed([...odd.slice(0, 5).map(String), ...more])}`;
}
