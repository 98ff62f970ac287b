import { extname } from 'node:path';
import { issueForm } from '../../../../content-schema/derive/issue-form.ts';
import { session } from '../../../../content-schema/records/session.ts';
import type { HubPlace } from '../../../../src/settings/hub-place.ts';
import { newRecordLink } from '../../../../src/settings/issue-links.ts';
import type { Repository } from '../../../../src/settings/repository.ts';
import type { Proposal } from '../../../runbooks/proposal/proposal.ts';
import { bytesOf, type MadeSession, parts } from '../made-session.ts';
import { formAnswers } from './form-answers.ts';
import { type NumberOf, nextNumber } from './number-of-record.ts';
import { proposalBody } from './proposal-body.ts';
import { type Answers, recordFile } from './record-file.ts';

/** Where the records of the site are. */
export interface RecordsPlace {
  /** Whose issues are records. */
  readonly issuesDb: Repository | undefined;
  readonly dataHub: HubPlace;
  readonly serverUrl: string;
}

/** The checkout that a proposal is made from. */
export interface Checkout {
  readonly folder: string;
  readonly sha: string;
  /** When the session was first wanted there. */
  readonly at: string;
  /** The next one unless told. */
  readonly numberOf?: NumberOf;
}

/** What puts a session on the site: its files, and its record or what somebody has to answer in the form to make it. */
export async function siteProposal(made: MadeSession, place: RecordsPlace, checkout: Checkout): Promise<Proposal> {
  const { code, script, media } = made;
  const name = code.toLowerCase();
  const write: Record<string, Proposal['write'][string]> = {};
  for (const part of parts) {
    // One text serves both where they are the same.
    if (part === 'captions' && media.captions.sha256 === media.transcript.sha256) continue;
    const ending = part === 'sound' ? '' : `.${part}`;
    const bytes = await bytesOf(made, part);
    const path = `public/audio/${name}${ending}${extname(media[part].path).toLowerCase()}`;
    write[path] = /\.vtt$/.test(path) ? { text: bytes.toString('utf8') } : { base64: bytes.toString('base64') };
  }
  const track = `/audio/${name}${extname(media.sound.path).toLowerCase()}`;
  const { description, step } = script;
  const answers: Answers = {
    title: `${issueForm(session).title}${script.title}`,
    code,
    step,
    description,
    track_url: track,
  };
  const { title: _, ...asked } = { ...answers, step: String(step) };
  const record = await recordOf(place, checkout, answers, asked);
  write[record.path] = { text: record.text };
  const link = place.issuesDb && newRecordLink(session, { ...place, repository: place.issuesDb }, asked, answers.title);
  return {
    title: `Add the session ${code}: ${script.title}`.slice(0, 200),
    body: proposalBody(made, record.path, link ?? null),
    branch: `factory/${name}`,
    headline: `feat(sessions): add ${code}`,
    ...{ write, remove: [], base: checkout.sha, madeBy: 'factory', gates: [] },
    byModel: script.writtenBy.model !== null,
    signOff: [
      'Listen to it once, from beginning to end.',
      ...(script.writtenBy.model === null ? [] : [`Read what it says: ${script.writtenBy.model} wrote the words.`]),
    ],
  };
}

async function recordOf(
  { issuesDb, dataHub }: RecordsPlace,
  { folder, at, numberOf = async (_code, taken) => nextNumber(taken) }: Checkout,
  answers: Answers,
  asked: Readonly<Record<string, string>>,
): Promise<{ readonly path: string; readonly text: string }> {
  const isHere = dataHub.kind === 'folder' && !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(dataHub.folder);
  if (issuesDb === undefined && isHere) return recordFile(folder, dataHub.folder, answers, { at, numberOf });
  return { path: `kb/sessions/${answers.code.toLowerCase()}.md`, text: formAnswers(session, asked) };
}
