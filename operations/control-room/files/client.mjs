// @ts-check
/**
 * What pages do besides, where scripts run: they hear that something changed, ask for themselves again, and put what is new in place. The
 * server draws; this draws nothing. Without it a page is up to date when it is reloaded.
 */

/** Parts that change; each has an id, by which the new one is found. */
const parts = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-live]')]);
const connection = document.getElementById('connection');
const said = document.getElementById('said');

let isAsking = false;
let isStale = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

/** Asks for the page again, a moment after the last of several changes, and once at a time. */
function refreshSoon() {
  clearTimeout(soon);
  soon = setTimeout(refresh, 250);
}

async function refresh() {
  if (isAsking || document.hidden) {
    isStale = true;
    return;
  }
  isAsking = true;
  isStale = false;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    else if (answer.status === 401)
      tell('ended', 'The control room was started anew. Open the address that its terminal printed.');
  } catch {
    tell('off', 'The control room does not answer. Trying again…');
  } finally {
    isAsking = false;
    if (isStale && !document.hidden) refreshSoon();
  }
}

/** @param {Document} fresh */
function show(fresh) {
  for (const old of parts()) {
    const next = fresh.getElementById(old.id);
    if (!next || old.innerHTML === next.innerHTML || isInUse(old)) continue;
    const scrolled = [...old.querySelectorAll('[data-log]')].map((log) => [log.id, log.scrollTop, isAtEnd(log)]);
    const focused = document.activeElement instanceof HTMLElement && old.contains(document.activeElement);
    const focusedId = focused ? document.activeElement?.id : undefined;
    const opened = [...old.querySelectorAll('details[open]')].map(
      (details) => details.querySelector('summary')?.textContent,
    );
    old.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
    for (const details of old.querySelectorAll('details'))
      if (opened.includes(details.querySelector('summary')?.textContent)) details.open = true;
    for (const [id, top, atEnd] of scrolled) {
      const log = document.getElementById(String(id));
      if (log) log.scrollTop = atEnd ? log.scrollHeight : Number(top);
    }
    if (focusedId) document.getElementById(focusedId)?.focus({ preventScroll: true });
  }
  const words = fresh.getElementById('said')?.dataset.says ?? '';
  if (said && words !== said.dataset.says) {
    said.dataset.says = words;
    said.textContent = words;
  }
}

/** Whether somebody types or is about to press something in it: that must not be taken from under their hands. @param {Element} part */
function isInUse(part) {
  const fields = /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ ([
    ...part.querySelectorAll('input, textarea'),
  ]);
  if (part.querySelector('[data-typed]')) return true;
  if (fields.some((field) => field.type !== 'hidden' && field.value !== field.defaultValue)) return true;
  const active = document.activeElement;
  return active !== null && part.contains(active) && active.id === '' && active !== document.body;
}

/** @param {Element} log */
const isAtEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 24;

/** @param {'live' | 'off' | 'ended'} state @param {string} words */
function tell(state, words) {
  if (!connection) return;
  connection.dataset.state = state;
  if (connection.textContent !== words) connection.textContent = words;
}

const source = new EventSource('/api/events');
source.addEventListener('open', () => tell('live', 'Live: changes show by themselves.'));
source.addEventListener('message', refreshSoon);
source.addEventListener('gap', refreshSoon);
source.addEventListener('error', () => {
  tell('off', 'The connection is lost. Trying again…');
  if (source.readyState === EventSource.CLOSED) refreshSoon();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refreshSoon();
});
// What goes on at GitHub between two changes, such as the steps of a job, and how long ago something was.
setInterval(refreshSoon, Number(document.body.dataset.refresh || 30) * 1000);

for (const log of document.querySelectorAll('[data-log]')) log.scrollTop = log.scrollHeight;
