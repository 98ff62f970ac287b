import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { compareAndSwap } from '../../src/data-hub/compare-and-swap.ts';
import type { HubChange, HubState } from '../../src/data-hub/hub.ts';
import { hubFromFiles } from '../../src/data-hub/hub-from-files.ts';
import { syncMessage } from '../../src/data-hub/sync-message.ts';
import { mirrorPlan } from '../../src/pipeline/mirror/mirror-plan.ts';
import { candidateFromIssue, type Issue } from '../../src/pipeline/sources/candidate-from-issue.ts';

const url = 'https://github.com/team/issues-db/issues/';
const options = {
  publishPrivateNotes: false,
  omitsPrivate: true,
  comments: false,
  patternTags: [],
  recordNames: recordTypes.map(({ name }) => name),
};

/** The issues of a repository and what people do to them; each deed moves the clock by a second. */
class Issues {
  readonly all = new Map<number, Issue>();
  #seconds = 0;
  #next = 1;
  /** Issues that were without a record for a while: what enrichment wrote may be gone with the file. */
  readonly left = new Set<number>();

  now = () => new Date(Date.UTC(2026, 0, 1) + ++this.#seconds * 1000).toISOString().replace('.000', '');

  open(label: string): number {
    const number = this.#next++;
    const at = this.now();
    this.all.set(number, {
      number,
      title: `${label}: ${number}`,
      body: `### Summary\n\nText ${number}`,
      state: 'OPEN',
      stateReason: null,
      url: `${url}${number}`,
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      lastEditedAt: null,
      editor: null,
      authorAssociation: 'MEMBER',
      author: { login: 'ada' },
      labels: { nodes: [{ name: `record:${label}` }] },
      timelineItems: { nodes: [] },
    });
    return number;
  }

  change(number: number, to: (issue: Issue) => Partial<Issue>): void {
    const issue = this.all.get(number);
    if (issue) this.all.set(number, { ...issue, ...to(issue), updatedAt: this.now() });
  }

  candidates = () => [...this.all.values()].flatMap((issue) => candidateFromIssue(recordTypes, issue) ?? []);
}

type Deed = {
  readonly kind: 'open' | 'edit' | 'close' | 'reopen' | 'unlabel' | 'relabel' | 'delete' | 'enrich';
  readonly of: number;
  readonly told: number;
};
type Fault = 'none' | 'lost' | 'undone' | 'crash' | 'limit';

function act(issues: Issues, { kind, of }: Deed): number {
  const numbers = [...issues.all.keys()];
  const number = numbers[of % Math.max(1, numbers.length)];
  if (kind === 'open' || number === undefined) return issues.open(['task', 'job', 'session'][of % 3] ?? 'task');
  if (kind === 'edit') issues.change(number, ({ title }) => ({ title: `${title}.`, body: `### Summary\n\n${title}` }));
  if (kind === 'close')
    issues.change(number, () => ({ state: 'CLOSED', stateReason: 'COMPLETED', closedAt: issues.now() }));
  if (kind === 'reopen') issues.change(number, () => ({ state: 'OPEN', stateReason: 'REOPENED', closedAt: null }));
  if (kind === 'unlabel') issues.change(number, () => ({ labels: { nodes: [] } }));
  if (kind === 'relabel')
    issues.change(number, () => ({ labels: { nodes: [{ name: of % 2 ? 'record:job' : 'record:task' }] } }));
  if (kind === 'delete') issues.all.delete(number);
  if (kind === 'unlabel' || kind === 'delete') issues.left.add(number);
  return number;
}

/** A branch of a repository: files, and a head that moves with each commit. */
class Branch {
  files = new Map<string, string>();
  head = 0;
  readonly messages: string[] = [];

  state(): HubState {
    const files = [...this.files].map(([path, text]) => {
      const [, folder = '', name = ''] = path.split('/');
      return { folder, name, text };
    });
    const hub = hubFromFiles(recordTypes, files, { entries: [], commit: String(this.head), isSample: false });
    return { ...hub, texts: new Map(this.files), obstacleTo: () => undefined, isPublic: true };
  }

  commit({ write, remove, message }: HubChange): string {
    this.files = new Map([...this.files, ...write]);
    for (const path of remove) this.files.delete(path);
    this.messages.push(message.headline);
    return String(++this.head);
  }
}

function planOf(issues: Issues, hub: HubState, scope: 'all' | ReadonlySet<number>): HubChange {
  const all = issues.candidates();
  const read = scope === 'all' ? all : all.filter(({ id }) => scope.has(id));
  const { write, remove, synced } = mirrorPlan(
    { types: recordTypes, issues: read, scope, stored: hub.candidates, texts: hub.texts, issuesUrls: [url] },
    options,
  );
  return { write, remove, message: syncMessage(synced, false) };
}

async function sync(
  issues: Issues,
  branch: Branch,
  scope: 'all' | ReadonlySet<number>,
  turn: () => Promise<void>,
  fault: () => Fault,
) {
  await compareAndSwap(
    {
      name: 'team/data-hub',
      async read() {
        await turn();
        return { head: String(branch.head), hub: branch.state() };
      },
      async commit({ head }, change) {
        await turn();
        const wrong = fault();
        if (wrong === 'limit') throw new Error('rate limit');
        if (wrong === 'undone') return 'unknown';
        if (head !== String(branch.head)) return 'stale';
        const oid = branch.commit(change);
        if (wrong === 'crash') throw new Error('killed after the commit');
        return wrong === 'lost' ? 'unknown' : { oid };
      },
      pause: turn,
    },
    async (hub) => {
      await turn();
      const change = planOf(issues, hub, scope);
      await turn();
      return change;
    },
  ).catch(() => undefined);
}

function enrich(branch: Branch, of: number): void {
  const paths = [...branch.files.keys()].sort();
  const path = paths[of % Math.max(1, paths.length)];
  const text = path && branch.files.get(path);
  if (!path || !text) return;
  const ai = { summary: `Of ${path}`, state: 'published' };
  branch.commit({
    write: new Map([[path, `${JSON.stringify({ ...(JSON.parse(text) as object), ai }, null, 2)}\n`]]),
    remove: [],
    message: { headline: 'enrich' },
  });
}

const kinds = ['open', 'open', 'edit', 'edit', 'close', 'reopen', 'unlabel', 'relabel', 'delete', 'enrich'] as const;
const deed = fc.record({ kind: fc.constantFrom(...kinds), of: fc.nat(20), told: fc.nat(3) });
const faults = fc.array(fc.constantFrom<Fault>('none', 'none', 'none', 'lost', 'undone', 'crash', 'limit'), {
  maxLength: 12,
});

test('after a thousand histories of deeds, lost events, races and crashes the reconciled data-hub equals the issues', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 12 }),
      faults,
      fc.scheduler(),
      async (deeds, wrong, scheduler) => {
        const issues = new Issues();
        const branch = new Branch();
        const enriched = new Set<number>();
        const left = [...wrong];
        const turn = scheduler.scheduleFunction(async () => undefined);
        for (const one of deeds) {
          if (one.kind === 'enrich') {
            enrich(branch, one.of);
            continue;
          }
          const number = act(issues, one);
          // An event may be lost, come once, twice, or late among the others.
          for (let times = 0; times < Math.min(2, one.told); times++)
            void sync(issues, branch, new Set([number]), turn, () => left.shift() ?? 'none');
          for (let steps = one.of % 4; steps > 0 && scheduler.count() > 0; steps--) await scheduler.waitOne();
        }
        await scheduler.waitAll();
        for (const [path, text] of branch.files)
          if ('ai' in (JSON.parse(text) as object)) enriched.add(Number(/(\d+)\.json$/.exec(path)?.[1]));

        const done = sync(
          issues,
          branch,
          'all',
          async () => undefined,
          () => 'none',
        );
        await done;
        const heads = branch.head;
        await sync(
          issues,
          branch,
          'all',
          async () => undefined,
          () => 'none',
        );
        expect(branch.head).toBe(heads);

        const files = new Map([...branch.files].map(([path, text]) => [path, withoutAi(text)]));
        const fresh = planOf(issues, new Branch().state(), 'all').write;
        expect(Object.fromEntries(files)).toEqual(
          Object.fromEntries([...fresh].map(([path, text]) => [path, JSON.parse(text)])),
        );
        const kept = [...branch.files].flatMap(([path, text]) => ('ai' in (JSON.parse(text) as object) ? [path] : []));
        for (const number of enriched)
          if (issues.candidates().some(({ id }) => id === number))
            expect(kept.some((path) => path.endsWith(`/${number}.json`))).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

function withoutAi(text: string): unknown {
  const { ai: _ai, ...rest } = JSON.parse(text) as { ai?: unknown };
  return rest;
}
