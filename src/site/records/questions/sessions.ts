import type { Session } from '../../../../content-schema/index.ts';
import type { Aside } from '../../../pipeline/path/experience.ts';
import type { PublicRecord } from '../../../pipeline/publish.ts';
import { hasSocialImage, lacksLetters } from '../../experience/picture-addresses.ts';
import { question } from '../question.ts';
import { arranged, byRecord, sessions } from '../store/indexes.ts';

/** A session at the address of its code. */
export interface SessionPage {
  readonly session: Session;
  /** The same session as a record of any type. */
  readonly record: PublicRecord;
  /** The others that bear the code too. */
  readonly sameCode: readonly Pick<Session, 'id' | 'displayTitle' | 'status'>[];
}

/** A session that is on no path, and why. */
export interface SessionAside {
  readonly session: Pick<Session, 'id' | 'code' | 'displayTitle' | 'url'>;
  readonly why: Aside['why'];
}

/** The sessions, whole, as pages show them, newest first. */
export const everySession = question('everySession', async () => sessions());

/** The codes under which sessions are heard, each once. */
export const sessionCodes = question('sessionCodes', async () =>
  (await arranged()).pages.map(({ session }) => session.code),
);

/** The session that stands for a code, whole, and which others bear the code. */
export const sessionPage = question('sessionPage', async (code: string): Promise<SessionPage | undefined> => {
  const [{ byCode }, { byId }] = await Promise.all([arranged(), byRecord()]);
  const page = byCode.get(code);
  const record = page && byId.get(page.session.id);
  if (!record) return undefined;
  const sameCode = page.sameCode.map(({ id, displayTitle, status }) => ({ id, displayTitle, status }));
  return { session: page.session, record, sameCode };
});

/** The sessions that are on no path. */
export const sessionsAside = question('sessionsAside', async () =>
  (await arranged()).aside.map(
    ({ session: { id, code, displayTitle, url }, why }): SessionAside => ({
      session: { id, code, displayTitle, url },
      why,
    }),
  ),
);

/** The sessions that have a picture of their own under which their page is shared. */
export const sessionsWithImage = question('sessionsWithImage', async () =>
  (await sessions())
    .filter(hasSocialImage)
    .map(({ id, code, displayTitle, step }) => ({ id, code, displayTitle, step })),
);

/** The numbers of the sessions that have none only because the font of pictures lacks letters of their titles. */
export const sessionsLackingLetters = question('sessionsLackingLetters', async () =>
  (await sessions()).filter(lacksLetters).map(({ id }) => id),
);
