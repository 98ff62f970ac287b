import { recordTypes } from '../../content-schema/index.ts';
import type { AnyRecord } from '../../src/pipeline/any-record.ts';
import { isOpen } from '../../src/pipeline/figures/is-open.ts';

interface Report {
  readonly summary: readonly string[];
  readonly tables: readonly { readonly name: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
}

/** A figure as the pages and files of a built site tell it: by where it stands. */
export type Told = Readonly<Record<string, number>>;

/** The figures that several places of a built site tell, each by its name. */
export function toldFigures(files: ReadonlyMap<string, string>): Readonly<Record<string, Told>> {
  const text = (name: string) => files.get(name) ?? '';
  const json = <T>(name: string): T => JSON.parse(text(name));
  const first = (what: RegExp, words: string) => Number(what.exec(words)?.[1] ?? Number.NaN);
  const key = (name: string) => first(new RegExp(`<b>(\\d+)</b> <span>${name}</span>`), text('dashboard/index.html'));
  const list = (page: string) => first(/class="list-count"[^>]*>(\d+)/, text(`${page}/index.html`));
  const count = (row: string) => first(new RegExp(`^${row},(\\d+)\r$`, 'm'), text('dashboard/counts.csv'));
  const report = (name: string) => json<Report>(`reports/${name}.json`);
  const rows = (name: string, table: string) => report(name).tables.find((one) => one.name === table)?.rows ?? [];
  const summary = (name: string, what: RegExp) => first(what, report(name).summary.join(' '));
  const records = (plural: string) => json<{ records: AnyRecord[] }>(`api/${plural}.json`).records;
  const ofStatus = (plural: string, status: string) => records(plural).filter((one) => one.status === status).length;
  const open = (name: string) => {
    const type = recordTypes.find((one) => one.name === name);
    return type ? records(type.plural).filter((record) => isOpen(type, record)).length : Number.NaN;
  };
  const sentence = (what: RegExp) =>
    first(what, /id="open-work-says"[^>]*>([^<]*)/.exec(text('dashboard/index.html'))?.[1] ?? '');
  const finished = rows('listeners', 'listeners').filter(({ percent }) => percent === 100);
  const onPath = [...text('progress.csv').matchAll(/^.*?,(\d+),.*,100,[^,]*,finished,/gm)];
  const unfixed = json<{ withheld: { reason: string }[] }>('api/health.json').withheld;

  return {
    'completed runs': {
      dashboard: key('runs completed'),
      'counts of the dashboard': count('run,status,completed'),
      list: list('runs/status/completed'),
      API: ofStatus('runs', 'completed'),
      'report on sessions': rows('programme', 'sessions').reduce((sum, row) => sum + Number(row.completed_runs), 0),
    },
    'in-progress runs': {
      dashboard: key('runs in progress'),
      'counts of the dashboard': count('run,status,in-progress'),
      list: list('runs/status/in-progress'),
      API: ofStatus('runs', 'in-progress'),
      'report on listeners': summary('listeners', /open:.*?(\d+) in-progress/),
    },
    listeners: {
      dashboard: key('listeners'),
      list: list('users'),
      API: records('users').length,
      'report on listeners': summary('listeners', /^(\d+) listeners/),
    },
    'listeners who finished': {
      dashboard: key('finished the path'),
      'report on listeners': summary('listeners', /(\d+) finished the path/),
      'rows of the report': new Set(finished.map(({ number }) => number)).size,
      progress: new Set(onPath.map(([, user]) => user)).size,
    },
    'open tasks': {
      dashboard: sentence(/(\d+) tasks?\b/),
      'report on work': rows('work', 'open').filter(({ type }) => type === 'task').length,
      'sentence of the report': summary('work', /Open: (\d+) task/),
      API: open('task'),
    },
    'open jobs': {
      dashboard: sentence(/(\d+) jobs?\b/),
      'report on work': rows('work', 'open').filter(({ type }) => type === 'job').length,
      API: open('job'),
    },
    'open tasks and jobs': {
      dashboard: key('open tasks and jobs'),
      'report on work': rows('work', 'open').length,
      API: open('task') + open('job'),
    },
    'open work without a change': {
      dashboard: first(/nothing about (\d+) open record/i, text('dashboard/index.html')),
      'report on work': rows('work', 'stuck').filter(({ stuck }) => stuck === 'no change').length,
      'sentence of the report': summary('work', /(\d+) without a change/),
    },
    'hidden records': {
      dashboard: first(/(\d+) (?:is|are) hidden until fixed/, text('dashboard/index.html')),
      health: first(/(\d+) records? (?:is|are) hidden/, text('health/index.html')),
      API: unfixed.filter(({ reason }) => reason === 'problems').length,
    },
  };
}
