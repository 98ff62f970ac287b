import type { AstroConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/**
 * Leaves what scripts import later to the browser. Vite wraps each such import in code that looks for styles and for what is imported in
 * turn, which weighs 1 kB on every page. Here such parts are small, and their styles come with the page: one that has its own is refused.
 */
export const plainImports = (): Plugin => ({
  name: 'ledgerline-plain-imports',
  enforce: 'pre',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
  // What renders pages is imported later too, and has styles.
  applyToEnvironment: ({ name }) => name === 'client',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  generateBundle(_, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk' && file.isDynamicEntry && file.viteMetadata?.importedCss.size)
        this.error(`${file.facadeModuleId} is imported later and has styles of its own: let the page import those.`);
  },
});
