/**
 * What stands in a `search-view`: the field, the place of its filters, a line that says what was found, what to do where nothing
 * was, and the place of the results. The place of offers is filled in the dialog alone.
 */
export const searchForm = (id: string, action: string): string => `<form role="search" method="get" action="${action}">
  <div class="search-field">
    <label class="visually-hidden" for="${id}">Search records and documentation</label>
    <input id="${id}" type="search" name="q" autocomplete="off" spellcheck="false" placeholder="A session code, a handle, a word">
    <button type="submit">Search</button>
  </div>
  <details class="filter-fold search-fold" data-search-fold>
    <summary>Filters</summary>
    <div class="search-filters" data-search-filters></div>
  </details>
</form>
<div class="search-offers" data-offers></div>
<p class="soft" role="status" data-search-status></p>
<div class="search-nothing" data-search-nothing></div>
<ol class="search-results" data-search-results></ol>
<p data-search-more hidden><button type="button">Show more results</button></p>`;
