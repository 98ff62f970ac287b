import type { ZipFile } from '../reads/files-of-zip.ts';
import { type Html, html, runPath } from './html.ts';
import { size } from './size.ts';

/** What the page of an artifact shows. */
export interface ArtifactView {
  readonly run: { readonly id: number; readonly title: string };
  readonly id: number;
  readonly name: string;
  readonly files: readonly ZipFile[];
  /** The one that is shown. */
  readonly shown: ZipFile | undefined;
}

/** An artifact: the files in its zip, and the text of one of them. */
export const artifactView = ({ run, id, name, files, shown }: ArtifactView): Html => {
  const path = `${runPath(String(run.id))}/artifacts/${id}`;
  return html`
    <p class="crumbs"><a href="/runs">Runs</a> · <a href="${runPath(String(run.id))}">${run.title}</a></p>
    <h1>${name}</h1>
    <p><a class="button" href="/api/runs/${run.id}/artifacts/${id}" download>Download as zip</a></p>
    <h2>Files</h2>
    ${
      files.length === 0
        ? html`<p class="empty">The artifact is empty.</p>`
        : html`<ul class="artifacts">${files.map((file) =>
            file.text === undefined
              ? html`<li>${file.path} <span class="soft">${size(file.bytes)}, not a text</span></li>`
              : html`<li>
                  <a
                    href="${path}?file=${encodeURIComponent(file.path)}#text"
                    ${file === shown ? html`aria-current="true"` : ''}
                  >${file.path}</a>
                  <span class="soft">${size(file.bytes)}</span>
                </li>`,
          )}</ul>`
    }
    ${
      shown?.text === undefined
        ? ''
        : html`<h2 id="text">${shown.path}</h2>
            <pre class="text" tabindex="0" aria-label="${shown.path}">${shown.text}</pre>`
    }
  `;
};
