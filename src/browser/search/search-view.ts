import { counting } from '../../pipeline/text/counting.ts';
import { chosenIn, countFilters, drawFilters } from './filter-selects.ts';
import { ask, type FoundPage, loadPagefind } from './pagefind.ts';
import { resultItem } from './result-item.ts';

const pageSize = 10;

/** The search field, its filters and its results, wherever they stand; on the search page the address follows. */
class SearchView extends HTMLElement {
  readonly #form = this.#part<HTMLFormElement>('form');
  readonly #input = this.#part<HTMLInputElement>('input[type=search]');
  readonly #filters = this.#part('[data-search-filters]');
  readonly #status = this.#part('[data-search-status]');
  readonly #results = this.#part('[data-search-results]');
  readonly #more = this.#part('[data-search-more]');
  #latest = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #rest: readonly { data(): Promise<FoundPage> }[] = [];

  readonly #restart = () => void this.#start();

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#form.addEventListener('change', (event) => event.target !== this.#input && void this.#search());
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#search(), 150);
    });
    this.addEventListener('keydown', (event) => this.#walk(event));
    this.#more.querySelector('button')?.addEventListener('click', () => void this.#showMore());
    if (this.#ownsAddress) addEventListener('popstate', this.#restart);
    // The index is fetched when it is needed: for a question in the address, or when somebody is about to ask one.
    if (this.#ownsAddress && location.search !== '') void this.#start();
    else if (this.#ownsAddress || this.closest('dialog'))
      this.addEventListener('focusin', () => void this.#start(), { once: true });
  }

  /** Puts the cursor into the field. */
  focusField(): void {
    this.#input.focus();
    this.#input.select();
  }

  get #ownsAddress(): boolean {
    return this.hasAttribute('data-search-page');
  }

  /** Draws the filters the index knows, and searches for what the address says. */
  async #start(): Promise<void> {
    const asked = new URLSearchParams(this.#ownsAddress ? location.search : '');
    if (this.#ownsAddress) this.#input.value = asked.get('q') ?? '';
    this.#say('Loading the search index …');
    const pagefind = await this.#pagefind();
    if (!pagefind) return;
    drawFilters(
      this.#filters,
      JSON.parse(this.dataset.filters ?? '[]'),
      await pagefind.filters(),
      Object.fromEntries(asked),
    );
    await this.#search();
  }

  async #search(): Promise<void> {
    const mine = ++this.#latest;
    const pagefind = await this.#pagefind();
    if (!pagefind) return;
    const term = this.#input.value.trim() || null;
    const filters = chosenIn(this.#filters);
    this.#keepAddress();
    const idle = term === null && Object.keys(filters).length === 0;
    const found = await ask(pagefind, term, filters);
    if (mine !== this.#latest) return;
    this.#rest = idle ? [] : found.results;
    this.#results.replaceChildren();
    await Promise.all([this.#showMore(mine), countFilters(this.#filters, pagefind, term, found.filters)]);
    // Said when it is there to be walked to.
    if (mine === this.#latest) this.#say(idle ? '' : sentence(found.results.length, term));
  }

  async #showMore(mine = this.#latest): Promise<void> {
    const pages = await Promise.all(this.#rest.slice(0, pageSize).map((result) => result.data()));
    if (mine !== this.#latest) return;
    const items = pages.map(resultItem);
    const isFirst = this.#results.childElementCount === 0;
    this.#results.append(...items);
    this.#rest = this.#rest.slice(pageSize);
    this.#more.hidden = this.#rest.length === 0;
    if (!isFirst) items[0]?.querySelector('a')?.focus();
  }

  #pagefind() {
    const { bundle = '', base = '/' } = this.dataset;
    return loadPagefind(bundle, base).catch(() => {
      this.#say(unavailable());
    });
  }

  #submit(event: Event): void {
    clearTimeout(this.#waiting);
    if (!this.#ownsAddress) return;
    event.preventDefault();
    void this.#search();
  }

  #keepAddress(): void {
    if (!this.#ownsAddress) return;
    const query = new URLSearchParams();
    if (this.#input.value.trim() !== '') query.set('q', this.#input.value.trim());
    for (const [name, value] of Object.entries(chosenIn(this.#filters))) query.set(name, value);
    history.replaceState(history.state, '', query.size > 0 ? `?${query}` : location.pathname);
  }

  /** Arrows walk from the field through the results and back. */
  #walk(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [this.#input, ...this.#results.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`The search has no ${selector}.`);
    return found;
  }
}

function unavailable(): string {
  if (import.meta.env.DEV) return 'There is no search index yet: the build makes it. Run "npm start" to search.';
  if (!navigator.onLine) return 'You seem to be offline. The search needs its index; try again when you are connected.';
  return 'The search index could not be loaded. Reload the page, or look through the lists.';
}

const sentence = (count: number, term: string | null): string => {
  const what = term === null ? '' : ` for “${term}”`;
  if (count === 0) return `Nothing found${what}. Try another word, or fewer filters.`;
  return `${counting(count, 'result')}${what}`;
};

customElements.define('search-view', SearchView);

export type { SearchView };
