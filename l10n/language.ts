export type Language = 'en' | 'fr';

/** The language that serves a locale such as `fr-CA` best: French for the French ones, else English. */
export function languageOf(locale: string): Language {
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}

/** The locale that a process's environment asks for; empty where it says nothing. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): string {
  return environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
}
