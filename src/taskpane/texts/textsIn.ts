import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { Language, Texts } from './texts';

const TEXTS: Readonly<Record<Language, Texts>> = { en, nl, de, fr };

export const textsIn = (language: Language): Texts => TEXTS[language];

/** The pane's language for a tag such as `nl-BE`; English for a language it does not speak. */
export function languageOf(tag: string | undefined): Language {
  const language = (tag ?? '').slice(0, 2).toLowerCase();
  return language === 'nl' || language === 'de' || language === 'fr' ? language : 'en';
}
