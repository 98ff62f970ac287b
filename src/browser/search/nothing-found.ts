import { counting } from '../../pipeline/text/counting.ts';
import { belowBase } from '../shared/below-base.ts';
import { newElement } from '../shared/new-element.ts';

/** What is known where a question finds nothing. */
export interface Nothing {
  readonly term: string | null;
  /** Pages that would be found without the filters that are set. */
  readonly unfiltered: number;
  /** Questions that are spelled much like it, and find something. */
  readonly questions: readonly string[];
  /** Asks another question, without filters. */
  readonly again: (question: string | null) => void;
}

/** What to do where nothing was found: another spelling, no filters, a look at records that are hidden. */
export function nothingFound({ term, unfiltered, questions, again }: Nothing): HTMLElement[] {
  const health = newElement('a', { textContent: 'Data health' });
  health.href = belowBase('/health/');
  health.dataset.stop = '';
  return [
    ...(questions.length > 0 ? [paragraph('Did you mean ', ...alternatives(questions, again), '?')] : []),
    ...(unfiltered > 0 ? [paragraph(withoutFilters(unfiltered, () => again(term)))] : []),
    ...(questions.length + unfiltered > 0 ? [] : [paragraph('Try another word, or fewer of them.')]),
    paragraph('A record with a problem may be hidden until it is fixed: see ', health, '.'),
  ];
}

function alternatives(questions: readonly string[], again: Nothing['again']): (string | HTMLElement)[] {
  return questions.flatMap((question, index) => {
    const link = newElement('a', { textContent: question });
    link.href = `${belowBase('/search/')}?${new URLSearchParams({ q: question })}`;
    link.dataset.stop = '';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      again(question);
    });
    const joint = index === 0 ? [] : [index === questions.length - 1 ? ' or ' : ', '];
    return [...joint, link];
  });
}

function withoutFilters(count: number, act: () => void): HTMLElement {
  const button = newElement('button', {
    type: 'button',
    textContent: `Show ${counting(count, 'result')} without filters`,
  });
  button.dataset.stop = '';
  button.addEventListener('click', act);
  return button;
}

function paragraph(...parts: readonly (string | HTMLElement)[]): HTMLElement {
  const element = newElement('p');
  element.append(...parts);
  return element;
}
