import { noSoundYet } from '../../../content-schema/written-sound.ts';
import { type Problem, problem } from '../../problems.ts';
import { mistypedAddress, pastedAddresses, visible } from './pasted-address.ts';

/** What an answer for a sound amounts to; without a value it is for the field's schema to refuse. */
interface Meant {
  readonly value?: string | null;
  readonly problem?: Problem;
}

/** Reads the answer for a sound as it was meant: a pasted address, a placeholder for one, or the page of a service that is no file. */
export function soundAddress(label: string, answer: string): Meant {
  if (answer.length < 100 && noSoundYet.test(visible(answer))) return { value: null };
  const [address, ...more] = pastedAddresses(answer);
  if (address === undefined) {
    const mistyped = mistypedAddress(answer);
    if (!mistyped) return {};
    const { written, meant } = mistyped;
    return { value: null, problem: problem('address-mistyped', { field: label, value: written, expected: meant }) };
  }
  const url = URL.parse(address);
  if (url && isPlaceholder(url)) return { value: null };
  const page = url && pages.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname + url.search));
  if (page)
    return {
      value: null,
      problem: problem('address-of-a-page', { field: label, value: page.name, expected: page.mend }),
    };
  return {
    value: address,
    ...(more.length > 0 ? { problem: problem('two-addresses', { field: label, value: address }) } : {}),
  };
}

/** Hosts that belong to nobody (RFC 2606), and addresses that say of themselves that they are placeholders. */
const isPlaceholder = ({ hostname, pathname }: URL): boolean =>
  /(?:^|\.)example\.(?:com|net|org)$/i.test(hostname) || /\/placeholder(?:\.\w+)?\/?$/i.test(pathname);

interface SharePage {
  readonly name: string;
  readonly host: RegExp;
  /** Of path and query. */
  readonly path: RegExp;
  readonly mend: string;
}

const upload = 'Put the file itself under public/audio/, or give an address that leads to the file.';

/** Pages of services that show or offer a file, and are none. */
const pages: readonly SharePage[] = [
  {
    name: 'Dropbox',
    host: /(?:^|\.)dropbox\.com$/i,
    path: /^(?!.*[?&](?:dl|raw)=1(?:&|$))/,
    mend: 'End the address in "raw=1" instead of "dl=0"; then it leads to the file itself.',
  },
  {
    name: 'Google Drive',
    host: /^(?:drive|docs)\.google\.com$/i,
    path: /^(?!\/uc\b)/,
    mend: 'Give https://drive.google.com/uc?export=download&id= with the id of the file, or put the file itself under public/audio/.',
  },
  {
    name: 'GitHub',
    host: /^(?:www\.)?github\.com$/i,
    path: /^\/[^/]+\/[^/]+\/(?:blob|tree)\/(?!.*[?&]raw=(?:1|true))/,
    mend: 'Give the address of the button "Raw" on that page.',
  },
  {
    name: 'OneDrive',
    host: /^(?:1drv\.ms|onedrive\.live\.com)$|(?:^|\.)sharepoint\.com$/i,
    path: /^(?!.*download)/,
    mend: upload,
  },
  { name: 'iCloud', host: /(?:^|\.)icloud\.com$/i, path: /^/, mend: upload },
  { name: 'WeTransfer', host: /^(?:we\.tl|(?:.+\.)?wetransfer\.com)$/i, path: /^/, mend: upload },
  { name: 'YouTube', host: /^(?:youtu\.be|(?:.+\.)?youtube\.com)$/i, path: /^/, mend: upload },
  { name: 'Vimeo', host: /^(?:www\.)?vimeo\.com$/i, path: /^/, mend: upload },
  { name: 'SoundCloud', host: /^(?:(?:www|m|on)\.)?soundcloud\.com$/i, path: /^/, mend: upload },
  { name: 'Spotify', host: /^open\.spotify\.com$/i, path: /^/, mend: upload },
  { name: 'Apple', host: /^(?:podcasts|music)\.apple\.com$/i, path: /^/, mend: upload },
  { name: 'Bandcamp', host: /\.bandcamp\.com$/i, path: /^\/(?:album|track)\//, mend: upload },
  { name: 'Mixcloud', host: /^(?:www\.)?mixcloud\.com$/i, path: /^/, mend: upload },
  {
    name: 'the Internet Archive',
    host: /^(?:www\.)?archive\.org$/i,
    path: /^\/details\//,
    mend: 'Give the address of the file from "Download options" on that page.',
  },
];
