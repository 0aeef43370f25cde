import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULES } from '../core/analysis/registry.ts';

/** The URIs of the pages that explain rules, by code; empty where the pages are not installed. */
export type RulePages = ReadonlyMap<string, string>;

/** The pages beside a program in `dist/`, where they are in the repository and in the package. */
export function rulePagesBeside(program: string | undefined): RulePages {
  if (program === undefined || !existsSync(program)) return new Map();
  const folder = join(dirname(realpathSync(program)), '..', 'docs', 'regles');
  const pages = RULES.map(({ code }) => [code, join(folder, `${code}.md`)] as const);
  return new Map(pages.filter(([, path]) => existsSync(path)).map(([code, path]) => [code, pathToFileURL(path).href]));
}

/** The pages of this program: a file of its own, so the same for as long as it runs. */
export const RULE_PAGES = rulePagesBeside(process.argv[1]);
