import type { MiddlewareHandler } from 'astro';
import { textLanguage } from './settings/languages.ts';
import { settings } from './settings/settings.ts';
import { inTheirLanguage } from './site/pages/in-their-language.ts';

/** Every page on its way out: people's texts get the language of the configuration, where it is not that of the interface. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const page = await next();
  const language = textLanguage(settings().language);
  if (language === undefined || !page.headers.get('content-type')?.includes('text/html')) return page;
  return new Response(inTheirLanguage(await page.text(), language), page);
};
