import { z } from 'zod';

/** An address on the web; nothing but http and https, and no password in it. */
export const webAddress = z
  .string()
  .trim()
  .regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:\[[\dA-Fa-f:.]+\]|[^\s@/?#:[\]<>^|%\\]+)(?::\d{0,5})?(?:[/?#]\S*)?$/)
  .refine((v) => URL.canParse(v));
