import { megabytes } from '../../../../src/pipeline/text/megabytes.ts';
import type { MadeSession } from '../made-session.ts';

/** The text of the pull request that adds a session. `link` opens the form of its issue, filled in. */
export function proposalBody(
  { code, script, media, contentHash }: MadeSession,
  record: string,
  link: string | null,
): string {
  const { loudness, voice, seconds, sound } = media;
  const minutes = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  const isAsked = record.endsWith('.md');
  const next = isAsked
    ? link === null
      ? `Its record is made by answering the form of a session as \`${record}\` says.`
      : `**After merging, [open its issue](${link})**: the form is filled in, and \`${record}\` has the same answers.`
    : `Its record is \`${record}\`. It is on the site once this is merged and deployed.`;
  return [
    script.description,
    '',
    next,
    '',
    '| what | value |',
    '|---|---|',
    `| session | ${code}, step ${script.step} |`,
    `| length | ${minutes}, ${megabytes(sound.bytes)} |`,
    `| loudness | ${loudness.lufs.toFixed(1)} LUFS, true peak ${loudness.truePeakDb.toFixed(1)} dB |`,
    `| voice | ${voice.name} (${voice.engine}) |`,
    `| chapters | ${script.parts.map(({ chapter }) => chapter).join(' · ')} |`,
    `| atoms | ${[...new Set(script.parts.flatMap(({ atoms }) => atoms))].map((atom) => `\`${atom}\``).join(', ')} |`,
    `| contents | \`${contentHash.slice(0, 16)}\` |`,
    '',
  ].join('\n');
}
