import { isDrawable } from '../../media/outline-text.ts';
import { listed } from '../../pipeline/text/listed.ts';

/** Numbers told one by one. */
const most = 10;

/** What the words of a site's pictures are made of. */
interface Pictured {
  /** Title and description of the site. */
  readonly title: string;
  readonly description: string;
  /** Sessions whose titles the font cannot write. */
  readonly sessions: readonly number[];
}

/** What the build says of words that no picture shows, because its font has no letters for them; a line for each. */
export function pictureRemarks({ title, description, sessions }: Pictured): string[] {
  const told = sessions.slice(0, most).map((id) => `#${id}`);
  const more = sessions.length - told.length;
  const names = listed(more > 0 ? [...told, `${more} more`] : told);
  const [whose, they] =
    sessions.length === 1 ? ['the title of session', 'it is'] : ['the titles of sessions', 'they are'];
  return [
    ...(sessions.length === 0
      ? []
      : [
          `Social pictures: the font has no letters for ${whose} ${names}, so ${they} shared with the site's own picture.`,
        ]),
    ...(['title', 'description'] as const)
      .filter((key) => !isDrawable({ title, description }[key]))
      .map((key) => `Social pictures: the font has no letters for the ${key} of the site, so pictures do without it.`),
  ];
}
