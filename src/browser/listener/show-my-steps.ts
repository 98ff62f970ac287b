import { elementIn } from '../shared/element-in.ts';
import { listenerHere } from './listener-store.ts';
import { myCompletedSteps } from './my-completed-steps.ts';

/** Fills the notes of the steps that the visitor completed, by the record, and says whose record that is. */
export async function showMySteps(stave: HTMLElement): Promise<void> {
  const me = listenerHere();
  const completed = me && (await myCompletedSteps(me))?.get(stave.dataset.programme ?? '');
  if (!me || !completed) return;
  for (const [index, note] of [...stave.querySelectorAll('li')].entries()) {
    const says = elementIn(note, '.stave-record');
    if (!says || !completed.has(index + 1)) continue;
    if (note.dataset.state === 'available') note.dataset.state = 'completed';
    says.textContent = alsoMine(says.textContent);
  }
  const key = elementIn(stave, '[data-mine]');
  elementIn(stave, '[data-mine] bdi')?.replaceChildren(me.handle);
  key?.removeAttribute('hidden');
}

/** What a note's record says, once it is the visitor's too: that of others is a count, that of the page's own step is kept. */
function alsoMine(words: string): string {
  const others = Number.parseInt(words, 10) - 1;
  if (others > 0) return `you and ${others} more`;
  return words === '' || others === 0 ? 'completed' : `${words}, completed`;
}
