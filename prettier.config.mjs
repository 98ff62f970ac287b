/** Prettier lays out the templates of `.astro` files (see `.prettierignore`); everything else is Biome's. */
export default {
  plugins: ['./scripts/prettier-templates.mjs'],
  printWidth: 120,
  singleQuote: true,
};
