import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageTexts } from './page-texts.ts';

test('a page is read by what it marks, words whole where tags stand inside them', () => {
  const page = `<html><body><nav><h1>Menu</h1></nav><main id="m" data-searchable><nav>Tasks</nav>
    <h1 title="a > b">京<em>都</em> <span>#1</span></h1>
    <dl><dd data-index-name><code>S01</code></dd><dd data-index-fact>Tomasz &amp; co</dd><dd>not this</dd></dl>
    <a><bdi data-index-filter="area">in  <b>Tokyo</b></bdi></a>
    <i data-index-filter="user[data-value]" data-value="&lt;12">x</i>
    <div class="prose" data-index-text><div>in <strong>Ł</strong>ódź 1 &lt; 2 <!-- not this --></div>
    <p>one<br>two&nbsp;three<span data-index-skip>0:12</span></p>
    <script>if (a < b) not()</script><svg><text>not this</text></svg></div>
    <p title="<p data-index-text>">not <code> data-index-text this</code></p>
    <p data-index-text="true">last</p></main><footer>x</footer></body></html>`;
  expect(pageTexts(page)).toEqual({
    title: '京都 #1',
    name: 'S01\n',
    facts: 'Tomasz & co\n',
    text: 'in Łódź 1 < 2\none two three\nlast',
    filters: [
      ['area', 'in Tokyo'],
      ['user', '<12'],
    ],
  });
});

test('what no person wrote is left out where that is asked', () => {
  const page =
    '<main data-searchable><p data-index-text>own</p><details data-generated><p data-generated data-index-text>made</p></details></main>';
  expect([pageTexts(page)?.text, pageTexts(page, true)?.text]).toEqual(['own\nmade', 'own']);
});

test('a page of the documentation is text as a whole', () => {
  const page = `<main data-pagefind-body class=x><h1 id=top data-index-filter="type:docs">Search</h1><p>One <code>index</code>.</p>
    <div data-pagefind-ignore>Edit <div>page</div></div><p>end</p></main>`;
  expect(pageTexts(page)).toEqual({
    title: 'Search',
    name: '',
    facts: '',
    text: 'Search\nOne index.\nend',
    filters: [['type', 'docs']],
  });
});

test('a page that is not to be searched has no texts, and any text at all is read without a fault', () => {
  expect(pageTexts('<main id="m"><p data-index-text>on another page too</p></main>')).toBeUndefined();
  expect(pageTexts('')).toBeUndefined();
  const markup = fc.constantFrom(
    '<p data-index-text>',
    '</p>',
    '<div>',
    '</div>',
    '<h1>',
    '"',
    '<',
    '>',
    '&#99999999;',
    ' a',
  );
  fc.assert(
    fc.property(fc.array(markup), (parts) => {
      expect(pageTexts(`<main data-searchable>${parts.join('')}`)).toBeDefined();
    }),
  );
});
