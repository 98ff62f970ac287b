/** A site whose records are written in many scripts: its search, asked as its pages ask it, its tables, and its social pictures. */
import { rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { searchOf } from './ask-index.ts';
import { build, hubFolder, quotedFilesOf } from './build-variant.ts';

const record = (plural: string, id: number, title: string, more: Record<string, unknown>) => ({
  [`data/${plural}/${id}.json`]: {
    id,
    title,
    url: `https://github.com/octo/records/issues/${id}`,
    createdAt: '2026-03-01T10:00:00Z',
    updatedAt: '2026-03-02T10:00:00Z',
    ...more,
  },
});

const hub = {
  ...record('tasks', 1, 'task: 図書館の検索', {
    summary: 'この案内の要約',
    details: '図書館の**音声**案内について説明します。\n\n次の新幹線で京都へ行きます。ガイドはｶﾞｲﾄﾞ。',
  }),
  ...record('tasks', 2, 'task: 中文记录', { details: '这是一段简单的测试文本，关于冥想练习和呼吸。' }),
  ...record('tasks', 3, 'task: ภาษาไทย', { details: 'วันนี้เราไปกินข้าวที่บ้านเพื่อน' }),
  ...record('tasks', 4, 'task: 한국어', { details: '신칸센에서 서울대학교까지' }),
  ...record('tasks', 5, 'task: Podróż do Łodzi', {
    details: 'Z Łodzi do Gdańska. Straße, smørrebrød, Æther, ısı, ＡＢＣ, ﬁnal, Zu\u0308rich.',
  }),
  ...record('tasks', 6, 'task: Names of code', {
    summary: 'What `parse_http_header` answers',
    details: 'Call `parse_http_header` in 1.10, see #12 and **over**view. Die Häuser der Kinder, les fichiers.',
    labels: ['record:task', 'area:京都'],
  }),
  ...record('jobs', 7, 'job: A room', { owner: 'Tomasz', details: 'The small room at the back.' }),
  ...record('sessions', 8, 'session: Arriving', { code: 'S01-TRY-INTRO', step: 1, description: 'Rain on a roof.' }),
  ...record('sessions', 12, 'session: 次の京都', { code: 'S02-TRY-KYOTO', step: 2 }),
  ...record('runs', 9, 'run: mira', { session_code: 'S01-TRY-INTRO', listener: 'mira' }),
  ...record('users', 10, 'user: mira', { handle: 'mira', email: 'mira@example.org' }),
  ...record('events', 11, 'event: It began', {
    kind: 'release',
    subject: 'The path',
    occurredAt: '2026-03-01',
    details: 'It begins here.',
  }),
};

let files: Map<string, string>;
let log: string;
let search: Awaited<ReturnType<typeof searchOf>>;
const found = async (typed: string, type?: string) => (await search(typed, type)).map(({ url }) => url);
const records = async (typed: string) => (await found(typed)).filter((url) => !url.startsWith('/docs/'));

beforeAll(async () => {
  // What cannot be drawn is told when it is tried, not when nothing has changed since the last run.
  rmSync('.cache/test-sites/every-script', { recursive: true, force: true });
  const { status, stderr, folder } = build('every-script', { LEDGERLINE_DATA_HUB: hubFolder(hub) });
  expect(status, stderr).toBe(0);
  files = quotedFilesOf(folder);
  log = stderr;
  search = await searchOf(folder);
});

test.each([
  [
    '/tasks/1/',
    [
      '音声案内',
      '音声',
      '案内について',
      '新幹線',
      '京都',
      '京',
      '図書館',
      '要約',
      'ガイド',
      'ｶﾞｲﾄﾞ',
      '新幹線 京都',
      '"音声案内"',
    ],
  ],
  ['/tasks/2/', ['简单', '测试', '冥想练习', '呼吸', '中文记录', '试文本']],
  ['/tasks/3/', ['กินข้าว', 'ข้าว', 'บ้าน', 'เพื่อน', 'ภาษา', 'ไทย']],
  ['/tasks/4/', ['신칸센', '서울', '대학교', '한국']],
  [
    '/tasks/5/',
    ['lodz', 'Łodzi', 'ŁODZI', 'łodzi', 'gdansk', 'strasse', 'STRASSE', 'smorrebrod', 'Smørrebrød', 'aether', 'isi'],
  ],
  ['/tasks/5/', ['abc', 'ＡＢＣ', 'final', 'zurich', 'Zürich', 'Podroz', '"do Gdańska"', '"do Łodzi"']],
  [
    '/tasks/6/',
    ['parse_http_header', '#12', '1.10', 'overview', 'Häuser', 'hauser', 'fichiers', '"Die Häuser der Kinder"'],
  ],
  ['/jobs/7/', ['Tomasz', 'small rooms', 'A room']],
  ['/sessions/8/', ['S01-TRY-INTRO', 's01-try-intro', 'roof']],
  ['/users/10/', ['mira']],
])('%s is found by each of %j', async (url, questions) => {
  for (const typed of questions) expect(await records(typed), typed).toContain(url);
});

test('the documentation is in the same index, with all its text', async () => {
  const [first] = await search('案内', 'docs');
  expect(first?.url).toBe('/docs/guides/search/');
  expect(first?.says).toContain('[案内] finds 音声[案内].');
});

test.each(['京都北', '图书馆', '北海', '練習'])('%s, which stands nowhere, finds no record', async (typed) => {
  expect(await records(typed)).toEqual([]);
});

test('a run of letters is found as it was typed, and nothing like it', async () => {
  expect(await records('京都へ')).toEqual(['/tasks/1/']);
  expect(await records('"案内音声"')).toEqual([]);
});

test('an excerpt is whole sentences of the record and no heading, with what was found marked in it', async () => {
  const says = async (typed: string, type = 'task') => (await search(typed, type))[0]?.says;
  expect(await says('音声案内')).toBe(
    '図書館の[音声案内]について説明します。 次の新幹線で京都へ行きます。ガイドはｶﾞｲﾄﾞ。',
  );
  expect(await says('gdansk')).toMatch(/^Z Łodzi do \[Gdańska\]\. Straße, smørrebrød/);
  expect(await says('lodzi')).toContain('[Łodzi] do');
  expect(await says('roof', 'session')).toBe('Rain on a [roof].');
  expect((await search('図書館の検索', 'task'))[0]?.title).toBe('図書館の検索 #1');
});

test('an excerpt holds no button, no player, no navigation, no head and no table of facts', async () => {
  const all = await search(null);
  const says = (url: string) => all.find((page) => page.url === url)?.says;
  expect(says('/jobs/7/')).toBe('The small room at the back.');
  expect(says('/sessions/8/')).toBe('Rain on a roof.');
  expect(says('/runs/9/')).toBe('');
  expect(says('/users/10/')).toBe('');
  expect(says('/events/11/')).toBe('It begins here.');
  for (const word of ['breadcrumb', '"by rule"', '"No summary yet"', '"Copy link"', '"not given"', 'Provenance'])
    expect(await records(word), word).toEqual([]);
});

test('what nobody would ask is answered all the same', async () => {
  for (const typed of [
    '"',
    '""',
    '*',
    '((',
    '\u2060',
    'the of and',
    'x'.repeat(5000),
    '長'.repeat(2000),
    'a b '.repeat(2000),
  ])
    expect(Array.isArray(await search(typed)), typed.slice(0, 20)).toBe(true);
});

test('every table begins with the mark of UTF-8 and holds names as they are written', () => {
  const tables = [...files].filter(([name]) => name.endsWith('.csv'));
  expect(tables.length).toBeGreaterThan(10);
  for (const [name, content] of tables) {
    expect(content.startsWith('\u00ef\u00bb\u00bf'), name).toBe(true);
    expect(content.endsWith('\r\n'), name).toBe(true);
  }
  expect(Buffer.from(files.get('tasks.csv') ?? '', 'latin1').toString()).toContain('Z Łodzi do Gdańska.');
});

test("a title that no picture can write is shared with the site's own, and the build says so", () => {
  expect(files.has('social/session-8.png')).toBe(true);
  expect(files.has('social/session-12.png')).toBe(false);
  for (const page of ['sessions/12', 'experience/s02-try-kyoto'])
    expect(files.get(`${page}/index.html`), page).toMatch(/property="og:image" content="[^"]*\/social\/default\.png"/);
  expect(log).toContain('the font has no letters for the title of session #12');
});
