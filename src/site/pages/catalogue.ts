/**
 * Every page and file of the site, told once: navigation, views, first page, foot, `llms.txt` and the index of the API are made
 * from this list. A file under `src/pages` that is not in it fails a test.
 */
import { recordTypes } from '../../../content-schema/index.ts';
import type { Entry } from './entry.ts';
import { recordPages } from './record-pages.ts';

/** Pages and files by subject. Numbers are places in lists; the same number again keeps the order given here. */
export const catalogue: readonly Entry[] = [
  { path: '/', reached: 'The name of the site, in the head of every page, leads to it.' },
  {
    path: '/dashboard/',
    label: 'Dashboard',
    lists: {
      navigation: 1,
      views: 1,
      home: [3, 'Every kind of record in figures, and how far listeners have got.'],
      llmsViews: [3, 'where everything stands'],
    },
    parts: ['/dashboard/[table].csv', '/dashboard/weeks/[week]/'],
  },
  ...recordTypes.map(recordPages),
  {
    path: '/experience/',
    label: 'Experience',
    lists: {
      navigation: 3,
      views: 2,
      home: [1, 'The nine steps, each with its sound, its words and its listeners.'],
      llmsViews: [1, 'the nine steps of each programme, to hear'],
    },
    parts: ['/experience/[code]/', '/experience/[code]/chapters.json'],
  },
  {
    path: '/experience/podcast.xml',
    label: 'The sessions as a podcast',
    lists: { llmsData: 5, api: [6, 'podcast'] },
  },
  {
    path: '/progress/',
    label: 'Progress',
    lists: {
      views: 3,
      home: [2, 'How far each listener has got, and which step comes next.'],
      llmsViews: [2, 'how far each listener is'],
    },
  },
  { path: '/progress.csv', label: 'CSV', of: '/progress/', lists: { api: [5, 'progress'] } },
  {
    path: '/graph/',
    label: 'Graph',
    lists: { views: 4, home: [5, 'How records connect, as a picture and as a list.'] },
    parts: ['/graph/layout.json', '/graph/graph.graphml', '/graph/nodes.csv', '/graph/edges.csv'],
  },
  {
    path: '/api/graph.json',
    label: 'Graph of sessions, runs and listeners',
    of: '/graph/',
    lists: { llmsData: 3, api: [2, 'graph'] },
  },
  {
    path: '/reports/',
    label: 'Reports',
    lists: { views: 5, home: [6, 'Where everything stands, to print or download.'] },
    parts: [
      '/reports/[report]/',
      '/reports/[report].csv',
      '/reports/[report].md',
      '/reports/[report]/[table].csv',
      '/reports/summaries/[summary]/',
    ],
  },
  { path: '/reports/[report].json', label: 'JSON', of: '/reports/', lists: { api: [4, 'reports'] } },
  {
    path: '/api/summaries.json',
    label: 'Texts about many records',
    lists: { llmsData: 6, api: [7, 'summaries'] },
    parts: ['/api/summaries/[summary].json'],
  },
  {
    path: '/docs/',
    label: 'Docs',
    lists: {
      navigation: 4,
      home: [7, 'How all this works, and how to make it yours.'],
      footer: [2, 'Documentation'],
      llmsDocs: [1, 'Documentation'],
    },
  },
  {
    path: '/search/',
    label: 'Search',
    lists: { navigation: 5, home: [8, 'Records and documentation in one index.'] },
  },
  {
    path: '/health/',
    label: 'Data health',
    lists: { footer: [1, 'Data health'], lost: [1, 'Records that are hidden until fixed'] },
  },
  {
    path: '/api/health.json',
    label: 'Problems of the data',
    of: '/health/',
    lists: { llmsData: 4, api: [3, 'health'] },
  },
  { path: '/api/index.json', label: 'Index of the JSON API', lists: { llmsData: 1 } },
  { path: '/api/snapshots.json', label: 'Counts', lists: { llmsData: 2, api: [1, 'snapshots'] } },
  { path: '/palette.json', reached: 'The palette fetches it when somebody opens it.' },
  { path: '/404/', reached: 'It stands wherever an address leads nowhere.' },
  { path: '/covers/[name]', reached: 'Pages and the podcast show these pictures.' },
  { path: '/social/[name].png', reached: 'Wherever a page is shared, its picture is shown.' },
  { path: '/llms.txt', reached: 'Language models look for it at this address.' },
  { path: '/robots.txt', reached: 'Search engines look for it at this address.' },
];
