import react from '@astrojs/react';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { keepBundle } from './src/build/bundle/keep-bundle.ts';
import { plainImports } from './src/build/bundle/plain-imports.ts';
import { followRecords } from './src/build/development/follow-records.ts';
import { serveOnlySite } from './src/build/development/serve-only-site.ts';
import { watchOnlySite } from './src/build/development/watch-only-site.ts';
import { docsSidebar } from './src/content/docs-sidebar.ts';
import { frameLanguage } from './src/settings/languages.ts';
import { fullName } from './src/settings/repository.ts';
import { settings } from './src/settings/settings.ts';

const { title, language, siteUrl, basePath, project, serverUrl } = settings();
const lang = frameLanguage(language);
const label = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

/** Functions of a few lines that several scripts of a page share come as one file, because each file is a request. */
const shared = { name: 'shared', test: /src\/browser\/shared\/(?!heard-store)|vite\/preload-helper/ };

/** The same for what was heard and what is kept, which pages without sound do without. */
const heardFiles = [
  'browser/shared/heard-store',
  'browser/offline/kept-cache',
  'browser/offline/keep-offline',
  'pipeline/heard/heard',
  'pipeline/heard/played-segments',
  'pipeline/text/clock',
];
const heard = { name: 'heard', test: new RegExp(`src/(?:${heardFiles.join('|')})\\.ts`) };

/** Every page names some of these files, so their names are nothing but the hash of what is in them. */
const assets = { assetFileNames: '_astro/[hash][extname]' };
const scripts = { chunkFileNames: '_astro/[hash].js', entryFileNames: '_astro/[hash].js' };

/** What every page runs comes with what Astro runs on every page, as one file. */
const frame = {
  name: 'ledgerline-frame',
  hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page', "import '/src/browser/page/frame.ts';") },
};

/** Browsers know a service worker by its address, and it answers for what lies below that. */
const workers = { entryFileNames: '[name].js' };

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // Styles and scripts come as files and code is colored by classes, so that a strict content security policy is possible.
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: 'prism' },
  vite: {
    plugins: [serveOnlySite(basePath), watchOnlySite(), plainImports()],
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      rolldownOptions: { output: assets },
    },
    worker: { rolldownOptions: { output: workers } },
    environments: {
      client: { build: { rolldownOptions: { output: { ...scripts, codeSplitting: { groups: [shared, heard] } } } } },
    },
  },
  integrations: [
    frame,
    starlight({
      title,
      locales: { root: { label, lang } },
      disable404Route: true,
      pagefind: false,
      sidebar: docsSidebar,
      expressiveCode: false,
      credits: false,
      ...(project && { editLink: { baseUrl: `${serverUrl}/${fullName(project)}/edit/HEAD/` } }),
      customCss: ['./src/styles/docs.css'],
      components: {
        EditLink: './src/components/docs/EditLink.astro',
        Head: './src/components/docs/DocsHead.astro',
        Header: './src/components/docs/Nothing.astro',
        MarkdownContent: './src/components/docs/DocsText.astro',
        PageFrame: './src/components/docs/Frame.astro',
        PageSidebar: './src/components/docs/Contents.astro',
        Pagination: './src/components/docs/Neighbors.astro',
        PageTitle: './src/components/docs/DocsTitle.astro',
        Sidebar: './src/components/docs/Pages.astro',
        SkipLink: './src/components/docs/DocsSkip.astro',
        ThemeProvider: './src/components/docs/Nothing.astro',
        TwoColumnContent: './src/components/docs/Columns.astro',
      },
    }),
    react(),
    keepBundle(),
    followRecords(),
  ],
});
