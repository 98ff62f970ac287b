import { z } from 'zod';

const host = String.raw`^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:\[[\dA-Fa-f:.]+\]|[^\s@/?#:[\]<>^|%\\]+)(?::\d{0,5})?`;
const address = (rest: string) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`${host}${rest}$`))
    .refine((v) => URL.canParse(v));

/** An address on the web; nothing but http and https, and no password in it. */
export const webAddress = address(String.raw`(?:[/?#]\S*)?`);

/** The address of an issue on a server of GitHub. */
export const issueAddress = address(String.raw`\/\S*\/issues\/\d+\/?(?:[?#]\S*)?`);
