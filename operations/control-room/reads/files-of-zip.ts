/** A file of an artifact. */
export interface ZipFile {
  readonly path: string;
  readonly bytes: number;
  /** Nothing where it is no text, or too large to be shown. */
  readonly text: string | undefined;
}

/** What is in a zip. Read in memory, never written to disk. */
export async function filesOfZip(
  _zip: Uint8Array,
  _limits: { readonly mostBytes: number },
): Promise<{ readonly files: readonly ZipFile[] }> {
  return { files: [] };
}
