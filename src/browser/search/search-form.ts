/** What stands in a `search-view`: the field, the place of its filters, a line that says what was found, and the place of the results. */
export const searchForm = (id: string, action: string): string => `<form role="search" method="get" action="${action}">
  <div class="search-field">
    <label class="visually-hidden" for="${id}">Search records and documentation</label>
    <input id="${id}" type="search" name="q" autocomplete="off" spellcheck="false" placeholder="A session code, a handle, a word">
    <button type="submit">Search</button>
  </div>
  <div class="search-filters" data-search-filters></div>
</form>
<p class="soft" role="status" data-search-status></p>
<ol class="search-results" data-search-results></ol>
<p data-search-more hidden><button type="button">Show more results</button></p>`;
