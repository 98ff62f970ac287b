import { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';

/** What stands before every id that sanitizing lets through, until the id is given its place on a page. */
export const idMark = 'user-content-';

const globally = ['id', 'title', ['dir', 'ltr', 'rtl', 'auto'], ['lang', /^[a-z]{2,3}(-[a-z0-9]+)*$/i]] as const;
const size = /^\d{1,4}$/;

/** Schemes of addresses that are said beside the words of a link, for no page links to them. */
const named = ['ftp', 'ftps', 'git', 'irc', 'ircs', 'magnet', 'sftp', 'sms', 'ssh', 'tel', 'xmpp'];

/**
 * What may remain of a stranger's Markdown: GitHub's allow-list without what HTML has given up (`align`, `strike`), what
 * loads anything else than one image (`srcset`), and every scheme that could run or fetch anything (B000-30).
 */
export const allowed: SanitizeSchema = {
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    summary: ['details'],
    rt: ['ruby'],
    rp: ['ruby'],
    dt: ['dl'],
    dd: ['dl'],
  },
  attributes: {
    '*': globally.map((attribute) => (typeof attribute === 'string' ? attribute : [...attribute])),
    a: [
      'href',
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-[\w+#.-]+$/]],
    details: ['open'],
    div: [['className', 'alert', /^alert-(?:note|tip|important|warning|caution)$/]],
    img: ['src', 'alt', ['width', size], ['height', size]],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item']],
    ol: [['start', /^-?\d{1,6}$/], 'reversed', ['className', 'contains-task-list']],
    p: [['className', 'alert-title']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [
      ['align', 'left', 'center', 'right'],
      ['colSpan', size],
      ['rowSpan', size],
    ],
    th: [
      ['align', 'left', 'center', 'right'],
      ['colSpan', size],
      ['rowSpan', size],
    ],
    ul: [['className', 'contains-task-list']],
  },
  clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'id', 'name'],
  clobberPrefix: idMark,
  protocols: { href: ['http', 'https', ...named], src: ['http', 'https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  strip: [],
  tagNames: [
    ...[
      'a',
      'abbr',
      'b',
      'br',
      'cite',
      'code',
      'del',
      'dfn',
      'em',
      'i',
      'img',
      'input',
      'ins',
      'kbd',
      'mark',
      'q',
      'rp',
      'rt',
      'ruby',
      's',
      'samp',
      'small',
      'span',
      'strong',
      'sub',
      'sup',
      'var',
      'wbr',
    ],
    ...['blockquote', 'details', 'div', 'dl', 'dt', 'dd', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'ul'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['caption', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ],
};
