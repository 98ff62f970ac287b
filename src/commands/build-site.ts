import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Making } from '../build/making.ts';
import { onDisk } from '../build/place/file-operations.ts';
import { linksOut } from '../build/place/links-out.ts';
import { mountPoints } from '../build/place/mount-points.ts';
import { type Refusal, refuseFolder, type Surroundings } from '../build/place/refuse-folder.ts';
import { putRight } from '../build/place/replace-site.ts';
import { openWorkshop, workshopOf } from '../build/place/workshop.ts';
import { codeKey } from '../build/rebuild/code-key.ts';
import { takeTurn, takeTurnAtOnce } from '../build/turns/take-turn.ts';
import { settleAstro } from '../settings/environment.ts';
import { settings } from '../settings/settings.ts';
import { say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';

/** Where the finished site stands unless somebody says otherwise. */
export const siteFolder = 'dist';

/** The option by which a command is told another folder for the site. */
export const outOption = {
  out: { type: 'string', default: siteFolder, description: 'folder of the site, inside the project', valueHint: 'DIR' },
} as const;

/**
 * Makes a site beside the last one and puts it in its place only when it is complete, so that a failed build leaves the folder
 * byte for byte as it was. Refuses a folder that is not a build's to replace before anything is read, and waits for its turn.
 * @param engine what makes it
 * @param make reads what it is made of, lets the engine run, and does what is to be done about it
 */
export async function replaceFolder<Made>(
  out: string,
  engine: (told: Making) => Promise<Made>,
  make: (render: () => Promise<Made>) => Promise<void>,
): Promise<void> {
  refuse(out, { quickly: true });
  refuseLinksOut();
  const turn = await takeTurn(out, (words) => say(words));
  try {
    // Others may have built while this one waited.
    if (turn.waited) refuse(out, { quickly: true });
    const site = pathOf(out);
    tell(putRight(site, onDisk));
    openWorkshop(site, onDisk);
    const leaveNothing = () => {
      try {
        if (turn.isMine()) putRight(site, onDisk);
      } catch {
        // The next command that touches the folder tries again, and says so.
      }
    };
    process.on('exit', leaveNothing);
    try {
      await make(() =>
        render(site, engine, (isWhole) => {
          if (isWhole) refuse(out);
          if (!turn.isMine())
            throw new CommandError('Somebody removed the file that says whose turn it is.', 'Build again.');
        }),
      );
    } finally {
      leaveNothing();
      process.off('exit', leaveNothing);
    }
  } finally {
    turn.end();
  }
}

/** Puts right what a killed build left of a site, unless a build is at it now. */
export function putSiteRight(out: string): void {
  const site = pathOf(out);
  if (!existsSync(workshopOf(site)) || whyNot(out, { quickly: true })) return;
  const turn = takeTurnAtOnce(out);
  if (!turn) return;
  try {
    tell(putRight(site, onDisk));
  } finally {
    turn.end();
  }
}

async function render<Made>(
  site: string,
  engine: (told: Making) => Promise<Made>,
  beforeItChanges: (isWhole: boolean) => void,
): Promise<Made> {
  settleAstro('production');
  const { token: _token, requestLog: _log, cacheFolder, ai, ...rest } = settings();
  const { key: _key, ...shown } = ai;
  const decided = { ...rest, ai: shown };
  const { siteUrl, basePath, language } = decided;
  const code = codeKey(decided);
  return inWords(site, 'The site could not be built', () =>
    engine({ site, code, cacheFolder, siteUrl, basePath, language, beforeItChanges }),
  );
}

/** Does something that a site comes of, and says when it fails how the site stands after that. */
async function inWords<Result>(site: string, what: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : '';
    const stands = existsSync(join(site, 'index.html'))
      ? `The last good site is untouched.`
      : `There was no site in ${site} before, and there is none now.`;
    throw new CommandError(
      `${what}: ${error instanceof Error ? error.message : String(error)}`,
      `${hint}\n${stands}`.trim(),
      {
        cause: error,
      },
    );
  }
}

/** The folder as it is written in words: from the checkout, without detours. */
const pathOf = (out: string) => relative('', out);

function refuse(out: string, how: Pick<Surroundings, 'quickly'> = {}): void {
  const refusal = whyNot(out, how);
  if (refusal) throw new CommandError(refusal.message, refusal.hint);
}

/** Everything under `public` is published, so nothing there may stand for a file elsewhere. */
export function refuseLinksOut(): void {
  const [link] = linksOut('public');
  if (link === undefined) return;
  throw new CommandError(
    `${JSON.stringify(link)} is a link that leads out of the folder "public", or nowhere.`,
    'Put the file itself there, or remove the link. Everything under "public" is published.',
  );
}

function whyNot(out: string, how: Pick<Surroundings, 'quickly'>): Refusal | undefined {
  const { dataHub, cacheFolder } = settings();
  const hub = dataHub.kind === 'folder' ? [dataHub.folder, join(dataHub.folder, 'data')] : [];
  return refuseFolder(out, { root: process.cwd(), inUse: [...hub, cacheFolder], mounts: mountPoints(), ...how });
}

function tell(words: string | undefined): void {
  if (words) say(words);
}
