import type { Change } from '../../core/changes/change.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { nearest } from '../../core/model/nearest.ts';
import { type Approval, isFingerprint } from '../../core/model/review.ts';
import { measureName } from '../../core/review/named-subject.ts';
import { namesOf } from '../../core/review/review-states.ts';
import type { Suspect } from '../../core/review/suspects.ts';
import { Failure } from '../usage.ts';

/** Names everything that could be named. */
const ALL = 'all';

/** The changes that words name: by their fingerprints, by the ids of their measures, or all. @throws Failure for one that names none */
export function changesNamed(
  workspace: Workspace,
  changes: readonly Change[],
  words: readonly string[],
): readonly Change[] {
  const named = new Set(
    words.flatMap(word => {
      const found = changes.filter(
        change => word === ALL || namesOf(change).includes(word) || measureName(workspace, change) === word,
      );
      if (found.length === 0 && word !== ALL)
        throw unknown(
          word,
          changes.map(change => measureName(workspace, change)),
        );
      return found;
    }),
  );
  return changes.filter(change => named.has(change));
}

/** The fingerprints that words name: of changes, or of approvals of what is merged since. @throws Failure for one that names none */
export function fingerprintsNamed(
  workspace: Workspace,
  changes: readonly Change[],
  approvals: readonly Approval[],
  words: readonly string[],
): readonly string[] {
  const isApproved = (word: string) => approvals.some(({ fingerprint }) => fingerprint === word);
  const others = words.filter(word => !isApproved(word));
  const named = changesNamed(workspace, changes, others).flatMap(namesOf);
  return [...words.filter(isApproved), ...named];
}

/** The suspect measures that words name by their ids, or all. @throws Failure for one that names none */
export function suspectsNamed(suspects: readonly Suspect[], words: readonly string[]): readonly Suspect[] {
  const names = suspects.map(({ name }) => name);
  for (const word of words) {
    if (word === ALL || names.includes(word)) continue;
    throw new Failure('{name} is no suspect measure.', { name: word }, nearest(word, names));
  }
  return suspects.filter(({ name }) => words.includes(name) || words.includes(ALL));
}

function unknown(word: string, names: readonly string[]): Failure {
  if (isFingerprint(word))
    return new Failure('No change has the fingerprint {name}: it may have lapsed.', { name: word });
  return new Failure(
    '{name} is neither the fingerprint of a change nor a measure with changes.',
    { name: word },
    nearest(word, names),
  );
}
