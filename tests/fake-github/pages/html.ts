/** A piece of HTML that may stand in a page as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | undefined | false | Html | readonly Html[];

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const shown = (value: Value): string =>
  value === null || value === undefined || value === false
    ? ''
    : value instanceof Html
      ? value.text
      : typeof value === 'object'
        ? value.map(({ text }) => text).join('')
        : escaped(String(value));

/** HTML from a template; whatever is not itself made by `html` is escaped. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, index) => text + shown(values[index - 1]) + part));

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
  body { color: #1f2328; background: #fff }
  a { color: #0550ae }
  h1 { font-size: 1.5rem; line-height: 1.25 }
  label { display: block; font-weight: 600; margin-top: 1rem }
  fieldset { margin-top: 1rem; border: 1px solid #818b98 }
  fieldset label { display: inline-block; font-weight: 400; margin: 0 1rem 0 0 }
  input[type=text], textarea, select { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem }
  input[type=text], textarea, select { border: 1px solid #818b98; border-radius: 4px }
  textarea { min-height: 22rem; font-family: ui-monospace, monospace; font-size: 14px }
  textarea.short { min-height: 5rem }
  button { font: inherit; margin-top: 1rem; padding: .4rem 1rem }
  button { border: 1px solid #1a7f37; border-radius: 4px; background: #1a7f37; color: #fff }
  li { margin: .3rem 0 }
  .label { background: #eaeef2; border-radius: 1rem; padding: 0 .5rem; font-size: .85rem }
  small, .note { color: #59636e }`;

/** A whole page. */
export const layout = (title: string, content: Html): string =>
  `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · fake GitHub</title><style>${new Html(style)}</style></head>
<body><p><a href="/">Fake GitHub</a> <small>– nothing here leaves this machine, and nothing survives Ctrl+C</small></p>
<h1>${title}</h1>${content}</body></html>`.text
  }\n`;
