import { useEffect, useState } from 'react';
import { inWords } from '../../../content-schema/derive/in-words.ts';
import type { ListControl } from '../../browser/list/use-list-state.ts';
import type { Order } from '../../pipeline/list/list-order.ts';
import { isPlain, type ListState, nothingAsked, portion } from '../../pipeline/list/list-state.ts';

interface Props {
  plural: string;
  orders: readonly Order[];
  /** Name of the order in which the list stands where nobody sorts it. */
  own: string;
  control: ListControl;
}

/** A text to look for, the order, and the way back to the whole list; they need JavaScript and are hidden without it. */
export function ListTools({ plural, orders, own, control: { state, change } }: Props) {
  return (
    <search className="list-tools" aria-label={`Narrow ${inWords(plural)}`}>
      <Words state={state} change={change} />
      <label>
        Sort by
        <select
          value={state.sort ?? own}
          onChange={({ target: { value } }) =>
            change({ ...state, sort: value === own ? undefined : value, shown: portion })
          }
        >
          {orders.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={isPlain(state)} onClick={() => change(nothingAsked)}>
        Clear
      </button>
    </search>
  );
}

/** Milliseconds of quiet after which typed words count; some browsers refuse an address that changes with every key. */
const quiet = 150;

function Words({ state, change }: { state: ListState; change: ListControl['change'] }) {
  const [draft, setDraft] = useState(state.text);
  useEffect(() => setDraft(state.text), [state.text]);
  useEffect(() => {
    if (draft === state.text) return;
    const wait = setTimeout(() => change({ ...state, text: draft, shown: portion }, 'replace'), quiet);
    return () => clearTimeout(wait);
  });
  return (
    <label>
      Filter by text
      <input type="search" value={draft} onChange={({ target }) => setDraft(target.value)} />
    </label>
  );
}
