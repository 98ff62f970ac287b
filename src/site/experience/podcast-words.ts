import { listed } from '../../pipeline/text/listed.ts';
import type { Episode } from '../../podcast/episodes.ts';

/** What is said after the word "podcast" of what its episodes have beside their sound, such as ", with transcripts". */
export function podcastWords(episodes: readonly Pick<Episode, 'transcript' | 'chapters'>[]): string {
  const parts = [
    ...(episodes.some(({ transcript }) => transcript !== undefined) ? ['transcripts'] : []),
    ...(episodes.some(({ chapters }) => chapters.length > 0) ? ['chapters'] : []),
  ];
  return parts.length > 0 ? `, with ${listed(parts)}` : '';
}
