/** Where a data-hub is kept. */
export type HubPlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 'repository';
      readonly owner: string;
      readonly name: string;
      /** Folder inside the repository; empty for its root. */
      readonly folder: string;
      readonly ref?: string;
    };

/**
 * Reads `LEDGERLINE_DATA_HUB`: `owner/repo[/folder][@ref]`, or a folder, which starts with `.` or `/` or has no slash. Throws one
 * sentence when it is neither.
 */
export function hubPlace(text: string): HubPlace {
  if (/^[./]/.test(text) || !text.includes('/')) return { kind: 'folder', folder: text };
  const found = /^([\w.-]+)\/([\w.-]+)((?:\/[\w.-]+)*)\/?(?:@(\S+))?$/.exec(text);
  const [, owner, name, path = '', ref] = found ?? [];
  if (!owner || !name) throw new Error(`"${text}" is no data-hub: write owner/repo[/folder][@ref], or ./folder.`);
  return { kind: 'repository', owner, name, folder: path.slice(1), ...(ref === undefined ? {} : { ref }) };
}
