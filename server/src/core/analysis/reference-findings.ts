import { changedActions, reweighedIds } from '../index/changed-actions.ts';
import { ELSEWHERE } from '../index/mentions.ts';
import { filesMentioning } from '../index/references.ts';
import { folderOf, isRead, isWhole, referentialIn, type Workspace } from '../index/workspace.ts';
import { type IndexByKey, withKeys } from '../memory/index-by-key.ts';
import { joined } from '../memory/joined.ts';
import { isSameKey as isSame } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Referential } from '../model/referential.ts';
import { attempt, type RuleFailure } from './attempt.ts';
import { keysChanged, lookAtReferences } from './references-view.ts';
import type { Found, ReferenceRule } from './rule.ts';
import { sayTheSame } from './say-the-same.ts';
import { stepwise } from './stepwise.ts';

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
export function* referenceFindings(
  workspace: Workspace,
  rules: readonly ReferenceRule[],
  before?: ReferenceFindings,
): Generator<void, ReferenceFindings> {
  const known = before && isSame(before.rules, rules) ? before : undefined;
  const { byPath = NOTHING, readers = NOBODY } = known ?? {};
  const paths = known ? pathsToCheck(known, workspace) : workspace.files.keys();
  const changes = yield* stepwise(paths, path => {
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

/** The files of which what was found may be another: those that changed, and those that look at what did. */
function pathsToCheck({ workspace: before, rules, readers }: ReferenceFindings, workspace: Workspace): Set<string> {
  const readsPoints = rules.some(rule => rule.readsPoints);
  const paths = new Set(workspace.files.changesSince(before.files));
  const known = new Set(before.referentials);
  for (const referential of workspace.referentials) {
    if (known.has(referential)) continue;
    const { folder } = referential;
    const old = referentialIn(before, folder);
    // Of what was not read, its own files alone may have asked, and those are to be checked anyway.
    if (old === undefined || !isRead(before, folder)) continue;
    const changed = changedIds(old, referential, readsPoints);
    for (const { path } of filesMentioning(workspace, referential, changed)) paths.add(path);
    for (const key of keysChanged(old, referential)) for (const path of readers.get(key) ?? []) paths.add(path);
  }
  if (!haveSameNames(before, workspace) || isWhole(before) !== isWhole(workspace)) {
    for (const path of workspace.mentions.get(ELSEWHERE) ?? []) paths.add(path);
  }
  if (before.unread !== workspace.unread) {
    for (const path of workspace.files.keys()) {
      const folder = folderOf(path);
      if (isRead(before, folder) !== isRead(workspace, folder)) paths.add(path);
    }
  }
  return paths;
}

/** True where every prefix means the same référentiel. */
function haveSameNames({ referentials: some }: Workspace, { referentials: others }: Workspace): boolean {
  const keys = (all: readonly Referential[]) => all.flatMap(({ name, folder }) => [name, folder]);
  return isSame(keys(some), keys(others));
}

function changedIds(before: Referential, after: Referential, readsPoints: boolean): readonly string[] {
  if (readsPoints) return reweighedIds(before.weighed, after.weighed);
  return changedActions(before.root, after.root).map(([old, now]) => (old ?? now)?.id ?? '');
}

/** What the rules find in one file; undefined where it mentions nothing, is gone, or stands where not all has been read. */
function checked(workspace: Workspace, path: string, rules: readonly ReferenceRule[]): FileReferences | undefined {
  const file = workspace.files.get(path);
  if (file === undefined || (file.citations.length === 0 && file.keyReferences.length === 0)) return undefined;
  if (!isRead(workspace, folderOf(path))) return undefined;
  const failures: RuleFailure[] = [];
  const { view, keys } = lookAtReferences(workspace, file);
  const findings = rules.flatMap(rule =>
    attempt(
      rule.code,
      () => rule.check(view),
      failure => failures.push(failure),
    ).map(finding => ({ rule, finding })),
  );
  return { findings, failures, keys };
}

/** Of two results that say the same the old one, so that what follows from it is kept. */
function sameOrNew(old: FileReferences | undefined, now: FileReferences | undefined): FileReferences | undefined {
  const isKept = old && now && now.failures.length === 0 && sayTheSame(old.findings, now.findings);
  return isKept && isSame([...old.keys], [...now.keys]) ? old : now;
}
