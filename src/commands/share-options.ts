import { statSync } from 'node:fs';
import { mostShares, type Share, shareFrom } from '../build/parts/share.ts';
import { CommandError } from './command-error.ts';

/** The options by which several machines make one site: each a share of it, and one of them lays the parts together. */
export const shareOptions = {
  shard: { type: 'string', description: 'make one of several shares of the files, as a part', valueHint: 'I/N' },
  parts: { type: 'string', description: 'a folder of parts to make the site from', valueHint: 'DIR' },
} as const;

/** Throws where options do not go together, or where the folder of the parts is none. */
export function refuseOtherParts(args: {
  readonly shard?: string | undefined;
  readonly parts?: string | undefined;
  readonly full?: boolean | undefined;
  readonly explain?: string | undefined;
}): void {
  const given = (['shard', 'parts'] as const).filter((name) => args[name] !== undefined);
  const [name, other] = [...given, ...(['full', 'explain'] as const).filter((option) => args[option])];
  if (given.length > 0 && other !== undefined)
    throw new CommandError(
      `The options --${name} and --${other} do not go together.`,
      'First make each share with --shard, and then the site with --parts.',
    );
  if (args.parts !== undefined && !statSync(args.parts, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError(
      `There is no folder ${JSON.stringify(args.parts)}.`,
      'Name the folder that the parts are in, each in a folder of its own.',
    );
}

/** The share that `--shard` names. */
export function shareOf(text: string | undefined): Share | undefined {
  if (text === undefined) return undefined;
  const share = shareFrom(text);
  if (share) return share;
  throw new CommandError(
    `${JSON.stringify(text)} is no share of a site.`,
    `Write which of how many it is, such as "--shard 2/4"; ${mostShares} are the most.`,
  );
}
