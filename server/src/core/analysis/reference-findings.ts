import { changedActions, reweighedIds } from '../index/changed-actions.ts';
import { referencesIn } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { type IndexByKey, withKeys } from '../memory/index-by-key.ts';
import { joined } from '../memory/joined.ts';
import { isSameKey } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Referential } from '../model/referential.ts';
import { attempt, type RuleFailure } from './attempt.ts';
import { keysChanged, noting } from './beyond.ts';
import { RULES } from './registry.ts';
import type { Found, ReferenceRule } from './rule.ts';
import { sayTheSame } from './say-the-same.ts';

/** What the rules on references find, file by file, in one workspace. */
export interface ReferenceFindings {
  readonly workspace: Workspace;
  readonly rules: readonly ReferenceRule[];
  /** By path, of the files that mention anything. */
  readonly byPath: PersistentMap<FileReferences>;
  /** The paths of the files of which a rule looked beyond what they mention, by what it looked at. */
  readonly readers: IndexByKey;
}

export interface FileReferences {
  readonly findings: readonly Found[];
  readonly failures: readonly RuleFailure[];
  /** What rules looked at beyond the file. */
  readonly keys: ReadonlySet<string>;
}

/**
 * What these rules find in a workspace. Of what was found `before`, in whatever workspace that was, all is kept but the
 * files that are others, those that mention an id which means something else, and those for which a rule looked at what has
 * changed.
 */
export function referenceFindings(
  workspace: Workspace,
  isWanted: (rule: ReferenceRule) => boolean,
  before?: ReferenceFindings,
): ReferenceFindings {
  const rules = RULES.filter(rule => rule.scope === 'references').filter(isWanted);
  const known = before && isSameSetting(before, workspace, rules) ? before : undefined;
  const { byPath = NOTHING, readers = NOBODY } = known ?? {};
  const paths = known ? pathsToCheck(known, workspace) : workspace.files.keys();
  const changes = Array.from(paths, path => {
    const old = byPath.get(path);
    return { path, old, now: sameOrNew(old, checked(workspace, path, rules)) };
  });
  return {
    workspace,
    rules,
    byPath: byPath.withAll(changes.map(({ path, now }) => [path, now])),
    readers: withKeys(
      readers,
      changes.map(({ path, old, now }) => ({ name: path, before: old?.keys ?? NO_KEYS, after: now?.keys ?? NO_KEYS })),
    ),
  };
}

/** The rules that threw on any of some files. */
export const referenceFailures = PersistentMap.summary<FileReferences, readonly RuleFailure[]>(
  ({ failures }) => failures,
  joined,
  [],
);

const NOTHING: PersistentMap<FileReferences> = PersistentMap.EMPTY;
const NOBODY: IndexByKey = PersistentMap.EMPTY;
const NO_KEYS: ReadonlySet<string> = new Set();

/** True where the same rules look, and every prefix means the same référentiel. */
function isSameSetting(
  before: ReferenceFindings,
  { referentials }: Workspace,
  rules: readonly ReferenceRule[],
): boolean {
  const others = before.workspace.referentials;
  return (
    rules.length === before.rules.length &&
    rules.every((rule, at) => rule === before.rules[at]) &&
    referentials.length === others.length &&
    referentials.every(({ name, folder }, at) => name === others[at]?.name && folder === others[at]?.folder)
  );
}

function pathsToCheck({ workspace: before, rules, readers }: ReferenceFindings, workspace: Workspace): Set<string> {
  const readsPoints = rules.some(rule => rule.readsPoints);
  const paths = new Set(workspace.files.changesSince(before.files));
  for (const [at, referential] of workspace.referentials.entries()) {
    const old = before.referentials[at];
    if (old === undefined) continue;
    for (const id of changedIds(old, referential, readsPoints)) {
      for (const path of workspace.mentions.get(id) ?? []) paths.add(path);
    }
    for (const key of keysChanged(old, referential)) for (const path of readers.get(key) ?? []) paths.add(path);
  }
  return paths;
}

function changedIds(before: Referential, after: Referential, readsPoints: boolean): readonly string[] {
  if (readsPoints) return reweighedIds(before.weighed, after.weighed);
  return changedActions(before.root, after.root).map(([old, now]) => (old ?? now)?.id ?? '');
}

/** What the rules find in one file; undefined where it mentions nothing, or is gone. */
function checked(workspace: Workspace, path: string, rules: readonly ReferenceRule[]): FileReferences | undefined {
  const file = workspace.files.get(path);
  if (file === undefined || (file.citations.length === 0 && file.keyReferences.length === 0)) return undefined;
  const references = referencesIn(workspace, file);
  const failures: RuleFailure[] = [];
  const { beyond, keys } = noting();
  const findings = rules.flatMap(rule =>
    attempt(
      rule.code,
      () => rule.check(references, file, beyond),
      failure => failures.push(failure),
    ).map(finding => ({ rule, finding })),
  );
  return { findings, failures, keys };
}

/** Of two results that say the same the old one, so that what follows from it is kept. */
function sameOrNew(old: FileReferences | undefined, now: FileReferences | undefined): FileReferences | undefined {
  const isKept = old && now && now.failures.length === 0 && sayTheSame(old.findings, now.findings);
  return isKept && isSameKey([...old.keys], [...now.keys]) ? old : now;
}
