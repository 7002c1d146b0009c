import type { Language, Texts } from './texts';

/** The texts of one language, fetched alone: nobody waits for those that nobody reads. */
const FETCH: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import(/* webpackChunkName: "texts-en" */ './en')).en,
  nl: async () => (await import(/* webpackChunkName: "texts-nl" */ './nl')).nl,
  de: async () => (await import(/* webpackChunkName: "texts-de" */ './de')).de,
  fr: async () => (await import(/* webpackChunkName: "texts-fr" */ './fr')).fr,
};

export const fetchTexts = (language: Language): Promise<Texts> => FETCH[language]();

/** The pane's language for a tag such as `nl-BE`; English for a language it does not speak. */
export function languageOf(tag: string | undefined): Language {
  const language = (tag ?? '').slice(0, 2).toLowerCase();
  return language === 'nl' || language === 'de' || language === 'fr' ? language : 'en';
}
