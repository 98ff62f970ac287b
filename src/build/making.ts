/** What whoever makes a site is told. */
export interface Making {
  /** Folder of the site. */
  readonly site: string;
  /** Where what is known of sites is kept. */
  readonly cacheFolder: string;
  /** Digest of everything that pages are made of besides records. */
  readonly code: string;
  readonly siteUrl: string;
  readonly basePath: string;
  readonly language: string;
  /**
   * Called when all is made and nothing of the site has changed yet; what it throws leaves the site as it is. It is told whether the
   * folder will be replaced as a whole.
   */
  readonly beforeItChanges: (isWhole: boolean) => void;
}

/** The address of a site, with a slash at its end. */
export const addressOf = ({ siteUrl, basePath }: Making): string =>
  new URL(`${basePath}/`.replace(/\/+/g, '/'), siteUrl).href;
