import { elementIn } from '../shared/element-in.ts';
import { fillRunForms } from './fill-run-forms.ts';
import { forgetListener, keepListener, type Listener, listenerHere } from './listener-store.ts';

/** The button on a listener's page by which a visitor says "This is me", and takes it back. */
class ThisIsMe extends HTMLElement {
  connectedCallback(): void {
    const me: Listener = JSON.parse(this.dataset.listener ?? '{}');
    const show = () => {
      this.toggleAttribute('data-me', listenerHere()?.id === me.id);
      fillRunForms();
    };
    elementIn(this, '[data-yes]')?.addEventListener('click', () => {
      keepListener(me);
      show();
      elementIn(this, '[data-no]')?.focus();
    });
    elementIn(this, '[data-no]')?.addEventListener('click', () => {
      forgetListener();
      show();
      elementIn(this, '[data-yes]')?.focus();
    });
    show();
  }
}

customElements.define('this-is-me', ThisIsMe);
