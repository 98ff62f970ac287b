import type { RecordType } from '../../../content-schema/define-record.ts';
import { storedSchema } from '../../../content-schema/derive/record-schema.ts';
import { storedLabel } from '../../../content-schema/record-base.ts';
import { type Problem, problem } from '../../problems.ts';
import { listed } from '../text/listed.ts';
import { withArticle } from '../text/with-article.ts';
import { plainPath } from './plain-path.ts';

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
    const fault = value === undefined ? undefined : shape[key]?.safeParse(value).error?.issues[0];
    if (fault === undefined) return [];
    const at = [key, ...plainPath(fault.path)];
    const odd = key === 'labels' ? oddLabels(value) : [];
    return [
      odd.length === 0
        ? problem('fact-ignored', { value: key, expected, at })
        : problem('fact-ignored', {
            value: labelEntries(odd),
            expected: 'the name of a label, such as record:task',
            at: [key, ...odd.slice(0, 1)],
          }),
    ];
  });
}

/** Which entries of labels are none, where others are, from 0 on. */
function oddLabels(value: unknown): number[] {
  const list = Array.isArray(value) ? value : (value as { nodes?: unknown } | null)?.nodes;
  return Array.isArray(list)
    ? list.flatMap((label, index) => (storedLabel.safeParse(label).success ? [] : [index]))
    : [];
}

function labelEntries(odd: readonly number[]): string {
  const more = odd.length > 5 ? [`${odd.length - 5} more`] : [];
  return `labels, entry ${listed([...odd.slice(0, 5).map((index) => String(index + 1)), ...more])}`;
}
