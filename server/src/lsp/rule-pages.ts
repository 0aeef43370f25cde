import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, language } from '../../../l10n/say.ts';
import { RULES } from '../core/analysis/registry.ts';

/** Where the pages of the rules are, from the root of the repository or of the package. */
export const RULE_PAGE_FOLDERS: Readonly<Record<Language, string>> = { fr: 'docs/regles', en: 'docs/rules' };

/** The URIs of the pages that explain rules, by code; empty where the pages are not installed. */
export type RulePages = ReadonlyMap<string, string>;

/** The pages of a language beside a program in `dist/`, where they are in the repository and in the package. */
export function rulePagesBeside(program: string | undefined, spoken: Language): RulePages {
  if (program === undefined || !existsSync(program)) return new Map();
  const folder = join(dirname(realpathSync(program)), '..', RULE_PAGE_FOLDERS[spoken]);
  const pages = RULES.map(({ code }) => [code, join(folder, `${code}.md`)] as const);
  return new Map(pages.filter(([, path]) => existsSync(path)).map(([code, path]) => [code, pathToFileURL(path).href]));
}

/** The URI of the page that explains a code in the current language; undefined where there is none. */
export function rulePageOf(code: string): string | undefined {
  return PAGES[language()].get(code);
}

// Beside this program: a file of its own, so the same for as long as it runs.
const PAGES: Readonly<Record<Language, RulePages>> = {
  fr: rulePagesBeside(process.argv[1], 'fr'),
  en: rulePagesBeside(process.argv[1], 'en'),
};
