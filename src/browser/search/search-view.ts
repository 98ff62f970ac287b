import type { Marks } from '../../pipeline/search/excerpt.ts';
import type { Chosen } from '../../pipeline/search/search-index.ts';
import { openWhereWide } from '../shared/open-where-wide.ts';
import { chosenIn, drawFilters, showCounts } from './filter-selects.ts';
import { forgetSearch, loadSearch } from './load-search.ts';
import { nothingFound } from './nothing-found.ts';
import type { Searching } from './open-search.ts';
import { resultItem } from './result-item.ts';
import { foundWords, unavailableWords } from './search-words.ts';
import { walkStops } from './walk-stops.ts';

const pageSize = 10;

/** The search field, its filters and its results, wherever they stand; on the search page the address follows. */
class SearchView extends HTMLElement {
  readonly #form = this.#part<HTMLFormElement>('form');
  readonly #input = this.#part<HTMLInputElement>('input[type=search]');
  readonly #filters = this.#part('[data-search-filters]');
  readonly #fold = this.#part<HTMLDetailsElement>('[data-search-fold]');
  readonly #status = this.#part('[data-search-status]');
  readonly #nothing = this.#part('[data-search-nothing]');
  readonly #results = this.#part('[data-search-results]');
  readonly #more = this.#part('[data-search-more]');
  #latest = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Results that are not shown yet, and what is marked in them. */
  #rest: readonly string[] = [];
  #marks: Marks = { isFound: () => false, inRow: 1 };

  readonly #restart = () => void this.#start();

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#form.addEventListener('change', (event) => event.target !== this.#input && void this.#ask());
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#ask(), 150);
    });
    this.addEventListener('keydown', (event) => walkStops(event, this, this.#input));
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
    await this.#asking(async ({ filters }) => {
      drawFilters(this.#filters, this.#filterNames, filters, new Map(asked));
      openWhereWide(this.#fold);
    });
    await this.#ask();
  }

  async #ask(): Promise<void> {
    const mine = ++this.#latest;
    const term = this.#input.value.trim() || null;
    const chosen = chosenIn(this.#filters);
    this.#keepAddress();
    const set = Object.keys(chosen).length;
    this.#part('[data-search-fold] > summary').textContent = set > 0 ? `Filters · ${set} chosen` : 'Filters';
    const isIdle = term === null && Object.keys(chosen).length === 0;
    await this.#asking(async ({ filters, ask }) => {
      const found = await ask(term, chosen);
      if (mine !== this.#latest) return;
      this.#rest = isIdle ? [] : found.addresses;
      this.#marks = found.marks;
      this.#results.replaceChildren();
      this.#nothing.replaceChildren();
      await this.#showMore(mine);
      if (mine !== this.#latest) return;
      // Said when it is there to be walked to.
      this.#say(isIdle ? '' : foundWords(found.addresses.length, term));
      if (found.addresses.length === 0) await this.#help(term, chosen, mine);
      if (mine !== this.#latest) return;
      // Filters are more to load than results, and nobody needs their figures sooner.
      const counts = isIdle ? filters : await found.counts(this.#filterNames.map(([key]) => key));
      if (mine === this.#latest) showCounts(this.#filters, counts);
    });
  }

  async #showMore(mine = this.#latest): Promise<void> {
    const { page } = await loadSearch(this.#bundle);
    const shown = this.#rest.slice(0, pageSize);
    const pages = await Promise.all(shown.map((address) => page(this.#base + address, this.#marks)));
    if (mine !== this.#latest) return;
    const items = pages.map(resultItem);
    const isFirst = this.#results.childElementCount === 0;
    this.#results.append(...items);
    this.#rest = this.#rest.slice(pageSize);
    this.#more.hidden = this.#rest.length === 0;
    if (!isFirst) items[0]?.querySelector('a')?.focus();
  }

  /** Says what else may be asked where nothing was found. */
  async #help(term: string | null, chosen: Chosen, mine: number): Promise<void> {
    const { ask, near } = await loadSearch(this.#bundle);
    const isNarrowed = Object.keys(chosen).length > 0;
    const unfiltered = isNarrowed ? (await ask(term, {})).addresses.length : 0;
    const questions = term === null || unfiltered > 0 ? [] : await near(term, this.#base);
    if (mine !== this.#latest) return;
    const again = (question: string | null) => {
      this.#input.value = question ?? '';
      for (const select of this.#filters.querySelectorAll('select')) select.value = '';
      this.#input.focus();
      void this.#ask();
    };
    this.#nothing.replaceChildren(...nothingFound({ term, unfiltered, questions, again }));
  }

  /** Asks the index, and once more with a new one if files of it are gone or of another edition; says so if that is no use either. */
  async #asking(ask: (searching: Searching) => Promise<void>): Promise<void> {
    const once = async () => ask(await loadSearch(this.#bundle));
    await once()
      .catch(() => {
        forgetSearch();
        return once();
      })
      .catch(() => {
        forgetSearch();
        this.#say(unavailableWords());
      });
  }

  get #bundle(): string {
    return this.dataset.bundle ?? '';
  }

  get #base(): string {
    return this.dataset.base ?? '/';
  }

  get #filterNames(): readonly [key: string, label: string][] {
    return JSON.parse(this.dataset.filters ?? '[]');
  }

  #submit(event: Event): void {
    clearTimeout(this.#waiting);
    if (!this.#ownsAddress) return;
    event.preventDefault();
    void this.#ask();
  }

  #keepAddress(): void {
    if (!this.#ownsAddress) return;
    const query = new URLSearchParams();
    if (this.#input.value.trim() !== '') query.set('q', this.#input.value.trim());
    for (const [name, value] of Object.entries(chosenIn(this.#filters))) query.set(name, value);
    history.replaceState(history.state, '', query.size > 0 ? `?${query}` : location.pathname);
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

customElements.define('search-view', SearchView);

export type { SearchView };
