/** Pictures and sound: what pages show that is no record. Draws pictures at build, and looks at the files under `public/`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a path of this site, such as `/audio/s01.mp3`, is a file that is published with it. */
export const isPublished = (path: string): boolean => existsSync(join('public', path));
