const ssh = /\b(?:ssh|sftp|scp|rsync):\/\/$/;
const sshCommand = /(?:^|[\s$\x60(])(?:ssh|sftp|mosh|ssh-copy-id)(?: -[\w-]{1,40}(?:[ =][\w./:~-]{1,80})?){0,6} $/;
/** A smiley, as in `ada@example.org:/`, is no path. */
const pathOfMachine = /^:(?:~[/\w#$%]|\/[\w.~-]|[\w./-]{1,200}\.git\b)/;
const prompt = /^ (?:~|~?\/[a-z][\w./-]{0,200})\]?[#$%](?:\s|$)/;

/** Where everybody is called git. */
const hostOfCode =
  /^git@(?:(?:ssh\.)?github\.com|(?:altssh\.)?gitlab\.[\w.-]+|bitbucket\.org|codeberg\.org|gitea\.com|git\.sr\.ht|ssh\.dev\.azure\.com)$/;
const pathOfCode = /^:[~/]{0,2}\w[\w.-]{2}/;
/** What copies between machines, or opens one, in the same line: a path may follow the machine. */
const copyCommand = /(?:^|[\s$\x60(])(?:scp|rsync|sftp|ssh|mosh)[ \t][^\n;!?]{0,200}$/;
const anyPath = /^:[\w./~][\w./~-]+/;

/** Whether it is how somebody logs in to a machine: `git@github.com:octo/records`, `ssh root@host.example`, a prompt. */
function isLogin(plain: string, before: string, after: string): boolean {
  const command = before.slice(-240);
  if (ssh.test(command) || sshCommand.test(command)) return true;
  if (plain.startsWith('git@') && (hostOfCode.test(plain) || pathOfCode.test(after))) return true;
  return pathOfMachine.test(after) || prompt.test(after) || (anyPath.test(after) && copyCommand.test(command));
}

const mention = /(?:^|[^\p{L}\p{N}@._-])[@!]$/u;
const network = new RegExp(
  String.raw`\.social$|(?:^|\.)(?:akkoma|fediverse|fosstodon|friendica|hachyderm|lemmy|mastodon|masto|misskey|` +
    String.raw`mstdn|peertube|pixelfed|pleroma)\.`,
);

/**
 * Whether it is an account such as `@ada@mastodon.social`, or a group such as `!music@lemmy.example`. Where the name of the machine
 * does not say so, it may as well be an address with a sign too many.
 */
const isAccount = (plain: string, before: string): boolean =>
  mention.test(before.slice(-3)) && network.test(plain.slice(plain.lastIndexOf('@') + 1));

const marks = String.raw`(?:[*_~\x60()[\]]|</?\w{1,10}>){0,8}`;
const blankBefore = new RegExp(`${marks}[ \\t\\r\\n|>]*[ \\t\\r\\n]${marks}@(?=[\\p{L}\\p{N}])`, 'u');

/** Whether a plain blank stands before the sign and none behind it: `thanks @ada.dev` mentions somebody. */
const isMention = (written: string, plain: string): boolean =>
  blankBefore.test(written) && written.replace(blankBefore, '@') === plain;

const hostAndPath = /^[^\s/?#<>"'\x60|()[\]{}*\\,;@]{1,255}\/[\w.~:@!$%+/-]*$/;

/** Whether it stands in the path of a web address; what stands before its host, or after `?` or `#`, does not. */
function isInPath(before: string): boolean {
  const scheme = before.lastIndexOf('://');
  return (
    scheme >= 4 &&
    /https?$/i.test(before.slice(Math.max(0, scheme - 5), scheme)) &&
    hostAndPath.test(before.slice(scheme + 3))
  );
}

const pictureBefore = /(?:!\[[^\]\n]{0,300}\]\(<?|<img\s[^<>]{0,300}\bsrc=["']?)[\w./~-]{0,200}\/$/i;

/** Whether it names a folder in the path of a picture that lies beside the text: `![a](img/a@b.co/logo.png)`. */
const isInPicture = (before: string, after: string): boolean =>
  after.startsWith('/') && pictureBefore.test(before.slice(-600));

/** How far around an address is looked for what it is part of. */
const [ahead, behind] = [2400, 240];

/**
 * Whether what has the form of an address is something else by what stands around it: a login, an account, part of the path of a web
 * address. Nothing is that is not written plainly.
 */
export function isElsewhere(source: string, from: number, to: number, plain: string): boolean {
  const written = source.slice(from, to).toLowerCase();
  if (written !== plain) return isMention(written, plain);
  const before = source.slice(Math.max(0, from - ahead), from);
  const after = source.slice(to, to + behind);
  return isLogin(plain, before, after) || isAccount(plain, before) || isInPath(before) || isInPicture(before, after);
}
