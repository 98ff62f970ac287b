/** Links of one text that say more than the text does; a list of a thousand issues is long, and ten thousand are a trick. */
const most = 1000;

/** Counts the addresses that a text does not hold itself, so that short words cannot become a page without end. */
export class LinkBudget {
  #left = most;
  #added = 0;

  /** Characters of HTML that such addresses have come to. */
  get added(): number {
    return this.#added;
  }

  /** The address, while there may be more of them. */
  take(address: string): string | undefined {
    if (this.#left === 0) return undefined;
    this.#left -= 1;
    this.#added += address.length + markup;
    return address;
  }
}

const markup = '<a href="" rel="nofollow noopener ugc"></a>'.length;
