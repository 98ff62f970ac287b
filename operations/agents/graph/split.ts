/** THE ARCHITECT SPLITS AN ISSUE BY RULE: a list of things to do, or headings, become tasks of their own (R001-004, R001-018). */

/** A part of an issue. */
export interface Part {
  readonly title: string;
  readonly description: string;
}

/** Most parts of one issue. */
const most = 10;

/** The parts of a text: open items of its task list, or else its second-level headings; none where there are fewer than two. */
export function partsOf(description: string): readonly Part[] {
  const text = description.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const items = [...text.matchAll(/^\s*[-*+] \[ \] +(.+)$/gm)].map(([, title = '']) => ({
    title: short(title),
    description: title,
  }));
  if (items.length >= 2) return items.slice(0, most);
  const headed = text
    .split(/^## +/m)
    .slice(1)
    .map((section) => {
      const [title = '', ...rest] = section.split('\n');
      return { title: short(title), description: rest.join('\n').trim() };
    });
  const parts = headed.filter(({ description: words }) => words !== '');
  return parts.length >= 2 ? parts.slice(0, most) : [];
}

const short = (title: string): string => title.replace(/[`*_]/g, '').trim().slice(0, 120);
