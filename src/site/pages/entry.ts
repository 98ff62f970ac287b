/** A path below the site's own address; brackets hold what varies, as in the names of files under `src/pages`. */
export type Path = `/${string}`;

/** The lists of pages. An entry gives its place in each that names it, and the words where its label alone will not do. */
export interface Lists {
  /** The head of every page. */
  readonly navigation?: number;
  /** The pages that look at all records at once, on top of each of them. */
  readonly views?: number;
  /** "Where to go" on the first page, with a sentence. */
  readonly home?: Worded;
  /** The foot of every page, by what it is called there. */
  readonly footer?: Worded;
  /** The page for an address that leads nowhere, after the navigation, by what it is called there. */
  readonly lost?: Worded;
  /** The views in `llms.txt`, with what they tell. */
  readonly llmsViews?: Worded;
  /** The data in `llms.txt`. */
  readonly llmsData?: number;
  /** The documentation in `llms.txt`, by what it is called there. */
  readonly llmsDocs?: Worded;
  /** The index of the API, by key. */
  readonly api?: Worded;
}

/** A place in a list, and the words that stand there. */
type Worded = readonly [place: number, words: string];

interface Addressed {
  readonly path: Path;
  /** Pages and files that one reaches from this one and that no list names. */
  readonly parts?: readonly Path[];
}

/** A page or file that lists name. */
export interface Named extends Addressed {
  readonly label: string;
  readonly lists: Lists;
  /** The page whose content this file holds. */
  readonly of?: Path;
}

/** A page or file that no list names. */
export interface Unnamed extends Addressed {
  /** How one comes to it instead. */
  readonly reached: string;
}

/** What the catalogue says of a page or file. */
export type Entry = Named | Unnamed;
