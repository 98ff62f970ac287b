/** Whole sites, built by the command and read as files: what must never be in them, and what must always be. */
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { build, filesOf, hubFolder, quotedFilesOf } from './build-variant.ts';
import { hostileRecords } from './hostile-records.ts';
import { toldFigures } from './told-figures.ts';

/**
 * React writes void elements and boolean attributes its own way, pages leave out quotes and ends that HTML does not ask for, and the length
 * of a title is its author's.
 */
const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    'no-implicit-close': 'off',
    'long-title': 'off',
  },
};

const secrets = {
  GITHUB_TOKEN: 'ghp_plantedPlantedPlantedPlantedPlanted12',
  GH_TOKEN: 'github_pat_planted11AAAAAAA_plantedplantedplantedplanted',
  AI_API_KEY: 'sk-planted-planted-planted-planted',
};

/** The tags of a page, and what stands in its scripts and styles; what reads like a tag in an attribute is none. */
function tagsOf(html: string): { name: string; attributes: string; text: string }[] {
  const tag = /<(script|style)\b((?:[^>"]|"[^"]*")*)>(.*?)<\/\1>|<([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/gis;
  return [...html.matchAll(tag)].map(([, block, blockAttributes, text = '', name, attributes]) => ({
    name: block ?? name ?? '',
    attributes: blockAttributes ?? attributes ?? '',
    text,
  }));
}

// Hostile records stand among those of the sample, whose sessions and sounds they name.
describe('a site of the sample and of hostile records, below a base path', () => {
  let asWritten: Map<string, string>;
  let files: Map<string, string>;
  const text = () => [...files].filter(([name]) => /\.(html|json|xml|csv|graphml|md|txt|vtt|js|css)$/.test(name));

  beforeAll(() => {
    const hub = hubFolder(hostileRecords, { withSample: true });
    const { status, stderr, folder } = build('hostile', {
      ...secrets,
      LEDGERLINE_DATA_HUB: hub,
      BASE_PATH: 'deep/base',
      SITE_URL: 'https://site.example',
      // Many hosts set this for their own ends, and Vite would take it for the base path.
      BASE_URL: '/elsewhere/',
    });
    expect(stderr).toContain('Built');
    expect(status).toBe(0);
    asWritten = filesOf(folder);
    files = quotedFilesOf(folder);
  });

  test('no private value, and nothing of a stranger, is in any file', () => {
    for (const [name, content] of files) expect(content.includes('MARKER'), name).toBe(false);
  });

  test('no private value is in what Astro and the shared part of the cache remember', () => {
    const places = ['.astro', 'node_modules/.astro', '.cache/test-sites/hostile-cache/public'];
    const remembered = places.flatMap((place) =>
      [...filesOf(place)].map(([name, content]) => ({ place, name, content })),
    );
    expect(remembered.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['data-store.json', expect.stringMatching(/^sites\/site-/)]),
    );
    for (const { place, name, content } of remembered)
      expect(content.includes('MARKER'), `${place}/${name}`).toBe(false);
  });

  test('no secret of the environment and nothing shaped like a token is in any file (R000-159)', () => {
    const token =
      /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|sk-[A-Za-z0-9-]{20,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{20,}\.eyJ)/;
    for (const [name, content] of files) {
      for (const secret of Object.values(secrets)) expect(content.includes(secret), name).toBe(false);
      if (/\.(html|json|js|xml|graphml|md|txt|csv)$/.test(name)) expect(token.exec(content)?.[0], name).toBeUndefined();
    }
  });

  test('no address of a listener is in any file, however it was written (T-10)', () => {
    const address = /eve\.private|frank(?:@|%40|&#)|hidden\.person|hidden(?:@|&#64;)/i;
    for (const [name, content] of text()) expect(address.exec(content)?.[0], name).toBeUndefined();
  });

  test('hostile text is inert in every page', () => {
    for (const [name, content] of files) {
      if (!name.endsWith('.html')) continue;
      expect(/(?:href|src)="(?:\s*(?:javascript|data):|\/\/)/i.exec(content)?.[0], name).toBeUndefined();
      const tags = content.replace(/="[^"]*"/g, '=""');
      expect(/<script>globalThis|<[^>]*\son\w+=|<iframe|<style>body/i.exec(tags)?.[0], name).toBeUndefined();
      expect(content.match(/<\/main>/g)?.length, name).toBe(1);
      const pictures = tagsOf(content).filter(
        (tag) => tag.name === 'img' && !/ src="\/deep\/base\//.test(tag.attributes),
      );
      expect(pictures, name).toEqual([]);
    }
  });

  test('every page has the one policy before all that it rules, and nothing that it would refuse', () => {
    const policies = new Set<string>();
    for (const [name, content] of files) {
      if (!name.endsWith('.html')) continue;
      const found = [...content.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)">/g)];
      expect(found.length, name).toBe(1);
      const [policy = '', rules = ''] = found[0] ?? [];
      policies.add(rules);
      expect(content.slice(0, content.indexOf(policy)), name).not.toMatch(/<(?:script|style|link|img|body)/);
      expect(Buffer.byteLength(content.slice(0, content.indexOf('charset')), 'latin1'), name).toBeLessThan(1000);
      for (const { name: tag, attributes, text } of tagsOf(content)) {
        expect(attributes.replace(/="[^"]*"/g, '=""'), `${name}: ${tag}`).not.toMatch(/\s(?:on\w+|style)=/i);
        if (!attributes.includes('ld+json')) expect(text, `${name}: ${tag}`).toBe('');
      }
    }
    expect([...policies]).toEqual([expect.stringMatching(/^default-src 'none';script-src 'self';style-src 'self';/)]);
  });

  test('hostile text breaks no feed, and leaves no data of a page', () => {
    const utf8 = (name: string) => Buffer.from(files.get(name) ?? '', 'latin1').toString('utf8');
    const podcast = utf8('experience/podcast.xml');
    const heard = parseRssFeed(podcast).items?.find(({ podcast: told }) => told?.season?.name === 'EVIL');
    expect(heard?.title).toContain('</script><script>globalThis.owned = 1</script> ]]>');
    expect(heard?.enclosures?.[0]?.url).toBe('https://site.example/deep/base/audio/s03-dfp-align.mp3');
    expect(heard?.description).not.toMatch(/<script|onerror|javascript:|<iframe|<style|<img/i);
    expect(heard?.description).toContain('Picture: tracker (evil.example)');
    expect(parseAtomFeed(utf8('sessions/feed.xml')).entries?.map(({ id }) => id)).toContain(
      'https://site.example/deep/base/sessions/920/',
    );
    const blocks = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
    const read = [...files.keys()]
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) => [...utf8(name).matchAll(blocks)].map(([, text = '']) => JSON.parse(text)));
    const crumbs = read.flatMap(({ itemListElement = [] }): { name?: unknown }[] => itemListElement);
    expect(crumbs.filter(({ name }) => String(name).startsWith('</title></script><script>'))).toHaveLength(1);
  });

  test('a record that cannot be published is told on the health page, and the others are there', () => {
    const health = files.get('health/index.html') ?? '';
    for (const number of [903, 909]) expect(health).toContain(`#${number}`);
    for (const page of ['sessions/904', 'runs/905', 'tasks/908', 'tasks/910', 'jobs/911', 'events/912'])
      expect([...files.keys()]).toContain(`${page}/index.html`);
  });

  test('the address of a record that is not shown says so, and is in no list, feed, search or sitemap', () => {
    const sitemap = files.get('sitemap-0.xml') ?? '';
    expect(sitemap).toContain('/deep/base/tasks/908/</loc>');
    const others = [...files].filter(([name]) =>
      /(?:\.xml|rows\/[\w-]+\.json|\.csv|graphml)$|^search|^api\/(?!health)/.test(name),
    );
    for (const page of ['sessions/903', 'tasks/907', 'tasks/909']) {
      const html = files.get(`${page}/index.html`) ?? '';
      expect(html, page).toContain('<meta name="robots" content="noindex">');
      expect(html, page).toMatch(/<h1>\w+ #\d+ is hidden<\/h1>/);
      expect(html, page).not.toMatch(/data-(?:searchable|index-)/);
      expect(files.has(`api/${page}.json`), page).toBe(false);
      expect(others.filter(([, content]) => content.includes(`/${page}/`)).map(([name]) => name)).toEqual([]);
    }
    expect(files.get('tasks/907/index.html')).toContain('written by somebody outside the project');
  });

  test('where a record stood before its type changed, a page leads to it, and is in no list, feed, search or sitemap', () => {
    const html = files.get('tasks/911/index.html') ?? '';
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://site.example/deep/base/jobs/911/"');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/deep/base/jobs/911/">');
    expect(html).toContain('<a href="/deep/base/jobs/911/">job #911</a>');
    expect(html).not.toMatch(/data-(?:searchable|index-)/);
    const others = [...files].filter(([name]) =>
      /(?:\.xml|rows\/[\w-]+\.json|\.csv|graphml)$|^search|^api\//.test(name),
    );
    expect(others.filter(([, content]) => content.includes('/tasks/911')).map(([name]) => name)).toEqual([]);
    expect(files.has('api/tasks/911.json')).toBe(false);
  });

  test('dashboard, reports, progress, lists and API tell the same figures', () => {
    for (const [name, told] of Object.entries(toldFigures(files))) {
      const [count = Number.NaN] = Object.values(told);
      expect(count, `${name} ${JSON.stringify(told)}`).toBeGreaterThan(0);
      expect(told, name).toEqual(Object.fromEntries(Object.keys(told).map((where) => [where, count])));
    }
  });

  test('a listener known by an address shows as a number', () => {
    expect(files.get('runs/906/index.html')).toContain('Listener #902');
    expect(files.get('runs/905/index.html')).toContain('eve for S02-EVIL-ONE');
  });

  test('advice of a model is shown where it names a session of the path, and nowhere else', () => {
    const shown = text().filter(([name]) => !name.endsWith('.json'));
    expect(shown.filter(([, content]) => content.includes('REFUSED-ADVICE')).map(([name]) => name)).toEqual([]);
    expect(files.get('runs/934/index.html')).toContain('ADMITTED-ADVICE');
  });

  test('every session on the path has a page to be heard on, whatever its record is like', () => {
    for (const code of ['s02-evil-one', 's02-evil-two', 's03-evil-heard', 's04-evil-gone', 's05-evil-stray'])
      expect([...files.keys()]).toContain(`experience/${code}/index.html`);
    for (const code of ['s01-wicked-alone', 's02-wicked-data', 's03-wicked-far', 's04-wicked-up']) {
      const sources = (files.get(`experience/${code}/index.html`) ?? '').match(/<audio[^>]*src="[^"]*"/g) ?? [];
      for (const source of sources) expect(source).toMatch(/src="https:\/\/evil\.example\/a&quot;\.mp3/);
    }
  });

  test('no cell of a table starts a formula', () => {
    expect(files.get('tasks.csv')).toContain("'=HYPERLINK");
  });

  test('every page is valid HTML', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(rules));
    const faults: string[] = [];
    expect((await validator.validateString('<p id="a"><b id="a"></p>')).valid, 'a planted fault').toBe(false);
    for (const [name, content] of asWritten) {
      if (!name.endsWith('.html')) continue;
      const report = await validator.validateString(Buffer.from(content, 'latin1').toString('utf8'), name);
      for (const { messages } of report.results)
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${name}:${line}:${column} ${ruleId} ${message}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('what a page repeats of the site around a record is small, because a site may have 100,000 of them', () => {
    const frames = [...asWritten].flatMap(([name, html]) => {
      const [before, , after] = html.split(/(?=<article class=record>)|(?<=<\/article>)/);
      return before !== undefined && after !== undefined ? [{ name, bytes: before.length + after.length }] : [];
    });
    expect(frames.length).toBeGreaterThan(50);
    const bytes = frames.map((frame) => frame.bytes).toSorted((one, other) => one - other);
    expect(bytes[Math.floor(bytes.length / 2)]).toBeLessThan(2800);
  });

  test('every link and every fragment leads somewhere below the base path', async () => {
    const { links } = await new LinkChecker().check({
      path: 'deep/base/',
      serverRoot: '.cache/test-sites/hostile',
      recurse: true,
      checkFragments: true,
      linksToSkip: ['^(?!http://(?:localhost|127\\.0\\.0\\.1|\\[::1\\]))'],
    });
    const broken = links
      .filter(({ state }) => state === 'BROKEN')
      .map(({ url, parent, status }) => `${parent} → ${url} (${status})`);
    expect(broken).toEqual([]);
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(600);
  });

  test('every address of the site itself starts with the base path (DC-13)', () => {
    for (const [name, content] of files)
      if (name.endsWith('.html'))
        expect(/(?:href|src)="\/(?!deep\/base\/|\/)[^"]*"/.exec(content)?.[0], name).toBeUndefined();
  });
});

describe('a site of an empty data-hub', () => {
  test('builds, with a written empty state in every list (R000-098)', () => {
    const { status, folder } = build('empty', { LEDGERLINE_DATA_HUB: hubFolder({}) });
    expect(status).toBe(0);
    const files = filesOf(folder);
    for (const { plural } of recordTypes)
      expect(files.get(`${plural}/index.html`)).toMatch(new RegExp(`No ${plural} yet`, 'i'));
    expect(files.get('experience/index.html')).toContain('No path yet');
    expect([...files.keys()]).toContain('search/entry.json');
    expect(parseRssFeed(files.get('experience/podcast.xml') ?? '')).toMatchObject({ podcast: { medium: 'course' } });
  });
});

describe('a build that fails', () => {
  test('leaves the last site byte for byte', () => {
    const hub = hubFolder({ 'data/tasks/1.json': { id: 1, title: 'task: one', summary: 'one' } });
    const { folder } = build('kept', { LEDGERLINE_DATA_HUB: hub });
    const before = filesOf(folder);
    expect(before.size).toBeGreaterThan(10);
    const gone = build('kept', { LEDGERLINE_DATA_HUB: './.cache/test-sites/nowhere' });
    const wrong = build('kept', {
      LEDGERLINE_DATA_HUB: hubFolder({ 'data/config/pattern-tags.json': [{ tag: 'X Y' }] }),
    });
    expect([gone.status, wrong.status]).toEqual([2, 2]);
    expect(wrong.stderr).toContain('entry 1 of data/config/pattern-tags.json');
    expect(filesOf(folder)).toEqual(before);
  });
});
