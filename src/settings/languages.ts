const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);

/** The language of the interface, whose words are English whatever a site's texts are written in. */
export const frameLanguage = (language: string): string => (isEnglish(language) ? language : 'en');

/** The language of people's texts where it is another than that of the interface around them. */
export const textLanguage = (language: string): string | undefined => (isEnglish(language) ? undefined : language);
