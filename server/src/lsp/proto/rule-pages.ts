import { type Language, language } from '../../../../l10n/say.ts';
import { memoryOfTexts } from '../../core/memory/memory.ts';
import { uriOf } from './uris.ts';

/** Where the pages of the rules are, from the root of the repository or of the package. */
export const RULE_PAGE_FOLDERS: Readonly<Record<Language, string>> = { fr: 'docs/regles', en: 'docs/rules' };

/** The URI of the page that explains a code, in the current language; undefined where there is none. */
export type RulePageOf = (code: string) => string | undefined;

/** More than there are in one language. */
const MOST_PAGES = 1000;

/** Where the pages are not installed. */
export const NO_RULE_PAGES: RulePageOf = () => undefined;

/** The page of a code in a package, by the URI of that. */
export function rulePageIn(packageUri: string, code: string): string {
  return `${packageUri}/${RULE_PAGE_FOLDERS[language()]}/${code}.md`;
}

/** `pagesIn` gives the paths of the pages in such a folder by their codes; it is asked at the first question. */
export function rulePages(pagesIn: (folder: string) => ReadonlyMap<string, string>): RulePageOf {
  // A URI takes its time, and each problem has one.
  const uriAt = memoryOfTexts<string>(MOST_PAGES);
  const known = new Map<Language, ReadonlyMap<string, string>>();
  return code => {
    const pages = known.get(language()) ?? pagesIn(RULE_PAGE_FOLDERS[language()]);
    known.set(language(), pages);
    const path = pages.get(code);
    return path && uriAt(path, () => uriOf(path));
  };
}
