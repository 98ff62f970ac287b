import { run } from '../../../operations/factory/media/tools.ts';
import { table } from '../bench-table.ts';
import type { Measured } from './measured.ts';

const HEAD = ['step', 'session', 'words', 'guide alone', 'finished', 'of the guide alone', 'LUFS', 'true peak'];
const PACKAGES = ['pocketsphinx', 'pocketsphinx-en-us', 'rhvoice', 'rhvoice-english', 'ffmpeg'];

/** All that was measured, in Markdown. */
export function soundReport(sessions: readonly Measured[]): string {
  const rows = sessions.map(({ session: { step, title }, words, dry, mixed, loudness, truePeak }) => [
    ...[String(step), title, String(words), String(dry), String(mixed), percent(mixed, dry)],
    ...[loudness.toFixed(1), `${truePeak.toFixed(1)} dB`],
  ]);
  const sum = (of: 'words' | 'dry' | 'mixed') => sessions.reduce((total, session) => total + session[of], 0);
  const all = [
    '',
    'All',
    String(sum('words')),
    String(sum('dry')),
    String(sum('mixed')),
    percent(sum('mixed'), sum('dry')),
    '',
    '',
  ];
  const { output } = run('dpkg-query', ['--show', '--showformat', '${Package} ${Version}, ', ...PACKAGES]);
  return [table(HEAD, [...rows, all]), `Measured with Debian's ${output.toString().slice(0, -2)}.`].join('\n\n');
}

const percent = (part: number, whole: number): string => `${Math.floor((100 * part) / Math.max(1, whole))}%`;
