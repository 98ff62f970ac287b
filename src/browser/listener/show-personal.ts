/** Everything that a page shows only to who has heard something, or has said "This is me". */
import '../heard-path/heard-begin.ts';
import '../heard-path/heard-rows.ts';
import '../heard-path/heard-stave.ts';

export { fillRunForms as showPersonal } from './fill-run-forms.ts';
