import { type Language, language } from '../../../l10n/say.ts';
import { pagesBeside } from '../disk/pages.ts';
import { uriOf } from './uris.ts';

/** Where the pages of the rules are, from the root of the repository or of the package. */
export const RULE_PAGE_FOLDERS: Readonly<Record<Language, string>> = { fr: 'docs/regles', en: 'docs/rules' };

/** The URI of the page that explains a code, in the current language; undefined where there is none. */
export type RulePageOf = (code: string) => string | undefined;

/** Where the pages are not installed. */
export const NO_RULE_PAGES: RulePageOf = () => undefined;

/** The pages beside a program in `dist/`, where they are in the repository and in the package; looked for at the first question. */
export function rulePagesBeside(program: string | undefined): RulePageOf {
  const known = new Map<Language, ReadonlyMap<string, string>>();
  return code => {
    const pages = known.get(language()) ?? pagesBeside(program, RULE_PAGE_FOLDERS[language()]);
    known.set(language(), pages);
    const path = pages.get(code);
    return path && uriOf(path);
  };
}
