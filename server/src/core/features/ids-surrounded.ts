import { referentialMeant } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import { plainWords } from '../model/plain-words.ts';
import type { Referential } from '../model/referential.ts';
import { namesKey } from './names-key.ts';

const knownFound = memory<Workspace['around'], ReadonlyMap<string, ReadonlySet<string>>>();
const NO_IDS: ReadonlySet<string> = new Set();

/**
 * The ids of the actions of a référentiel that something around the measures names in its keys, of which the title has some words,
 * as `plainWords` gives them. The same set as long as nothing around the measures is another.
 */
export function idsSurrounded(workspace: Workspace, { folder }: Referential, words: string): ReadonlySet<string> {
  if (words === '') return NO_IDS;
  const terms = words.split(' ').map(term => ` ${term}`);
  const found = knownFound(workspace.around, [words, namesKey(workspace)], () => {
    const byFolder = new Map<string, Set<string>>();
    for (const file of workspace.around.values()) {
      const entries = file.entries.filter(({ title }) => hasTerms(` ${plainWords(title)}`, terms));
      const keys = file.keyReferences.filter(
        ({ kind, span: { start } }) =>
          kind === 'key' && entries.some(({ span }) => span.start <= start && start < span.end),
      );
      for (const key of keys) {
        const meant = referentialMeant(workspace, file, key)?.folder;
        if (meant !== undefined) byFolder.set(meant, (byFolder.get(meant) ?? new Set()).add(key.id));
      }
    }
    return byFolder;
  });
  return found.get(folder) ?? NO_IDS;
}

function hasTerms(words: string, terms: readonly string[]): boolean {
  return terms.every(term => words.includes(term));
}
