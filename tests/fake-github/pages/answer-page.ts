/**
 * Pages for people: lists of issues, one issue to read and to edit, and new issues through the repository's own issue forms.
 * Plain forms without scripts, at the addresses GitHub uses, so that links of the site lead here.
 */
import { type Answer, htmlAnswer } from '../http/answer.ts';
import type { Incoming } from '../http/incoming.ts';
import { nameWithOwner } from '../world/model.ts';
import type { RepositoryDesk } from '../world/repository-desk.ts';
import type { World } from '../world/world.ts';
import { html, layout } from './html.ts';
import { issueListPage } from './issue-list-page.ts';
import { issuePage, saveIssue } from './issue-page.ts';
import { newIssuePage, openFromPage, templateChooser } from './new-issue-page.ts';

const notFound = () => htmlAnswer(404, layout('Not found', html`<p>There is nothing at this address.</p>`));
const seeOther = (location: string): Answer => ({ status: 303, headers: { location }, body: '' });

/** Answers a browser. */
export async function answerPage(world: World, { method, path, query, body }: Incoming): Promise<Answer> {
  const [owner = '', name = '', section = 'issues', rest = '', last = ''] = decodeURI(path).split('/').slice(1);
  if (owner === '') return htmlAnswer(200, layout('Repositories', repositories(world)));
  if (section !== 'issues' || !world.repositories.has(`${owner}/${name}`.toLowerCase())) return notFound();
  const desk = world.repository(`${owner}/${name}`);
  const home = `/${nameWithOwner(desk.repository)}/issues`;
  const form = method === 'POST' ? new URLSearchParams(body) : null;
  if (rest === '') return htmlAnswer(200, issueListPage(desk, query));
  if (rest === 'new') {
    if (form) return seeOther(`${home}/${(await openFromPage(desk, form)).number}`);
    return htmlAnswer(200, last === 'choose' ? await templateChooser(desk) : await newIssuePage(desk, query));
  }
  return existing(desk, Number(rest), form, home);
}

function existing(desk: RepositoryDesk, number: number, form: URLSearchParams | null, home: string): Answer {
  if (!desk.repository.issues.has(number)) return notFound();
  if (!form) return htmlAnswer(200, issuePage(desk, number));
  saveIssue(desk, number, form);
  return seeOther(desk.repository.issues.has(number) ? `${home}/${number}` : home);
}

const repositories = (world: World) =>
  html`<ul>${[...world.repositories.values()].map(
    (one) => html`
<li><a href="/${nameWithOwner(one)}/issues">${nameWithOwner(one)}</a>
  <small>${one.issues.size} issues, ${one.visibility.toLowerCase()}</small></li>`,
  )}</ul>`;
