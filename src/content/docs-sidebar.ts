import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The order in which the docs are read. Module and decision pages list themselves; a test fails when any other page is missing. */
export const docsSidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'Start here',
    items: [
      'docs',
      'docs/quick-start',
      'docs/guides/make-it-yours',
      'docs/guides/github-quick-start',
      'docs/guides/several-repositories',
    ],
  },
  {
    label: 'Run it',
    items: [
      'docs/guides/recovery',
      'docs/guides/feedback',
      'docs/guides/enrichment',
      'docs/guides/deploy',
      'docs/guides/github-source',
      'docs/guides/links-to-github',
      'docs/guides/without-github',
      'docs/guides/follow-the-project',
    ],
  },
  {
    label: 'Architecture',
    items: [
      { label: 'Overview', slug: 'docs/architecture/overview' },
      'docs/architecture/record-pattern',
      'docs/architecture/rebuild',
      'docs/architecture/organization',
      'docs/architecture/adjacent-systems',
      { label: 'Modules', collapsed: true, items: [{ autogenerate: { directory: 'docs/modules' } }] },
    ],
  },
  {
    label: 'Audio system',
    items: [
      { label: 'Overview', slug: 'docs/audio-system/overview' },
      { label: 'Record types', slug: 'docs/audio-system/record-types' },
      { label: 'Flows', slug: 'docs/audio-system/flows' },
      { label: 'Progression and completion', slug: 'docs/audio-system/progression' },
      { label: 'Graph', slug: 'docs/audio-system/graph' },
      { label: 'Sound', slug: 'docs/audio-system/sound' },
    ],
  },
  {
    label: 'Guides',
    items: [
      'docs/guides/experience',
      'docs/guides/listening',
      'docs/guides/new-record-type',
      'docs/guides/lists',
      'docs/guides/search',
      'docs/guides/dashboard',
      'docs/guides/reports',
      'docs/guides/accessibility',
      'docs/contributing',
    ],
  },
  {
    label: 'Operations',
    items: [
      { label: 'Overview', slug: 'docs/operations/overview' },
      'docs/operations/architecture',
      'docs/operations/control-room',
      'docs/operations/engine',
      'docs/operations/runbooks',
      'docs/operations/gates',
      'docs/operations/loop',
      'docs/operations/seed',
      'docs/operations/agents-fence',
      'docs/operations/security',
      'docs/operations/recovery',
    ],
  },
  {
    label: 'Reference',
    items: [
      'docs/reference/record-types',
      'docs/reference/issue-bodies',
      'docs/reference/problems',
      'docs/reference/configuration',
      'docs/reference/commands',
      'docs/reference/workflows',
      'docs/reference/troubleshooting',
      'docs/reference/json-api',
      'docs/reference/feeds',
      'docs/reference/performance',
    ],
  },
  { label: 'Trust', items: ['docs/trust/privacy', 'docs/trust/secrets', 'docs/trust/security'] },
  {
    label: 'Background',
    items: [
      'docs/glossary',
      { label: 'Decisions', collapsed: true, items: [{ autogenerate: { directory: 'docs/decisions' } }] },
      'docs/roadmap',
      'docs/source-documents',
      'docs/guides/new-record-type-checklist',
      'docs/vision',
    ],
  },
];
