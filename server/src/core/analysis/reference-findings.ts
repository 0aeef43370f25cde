import { renamedIds, reweighedIds } from '../index/changed-ids.ts';
import { referencesIn } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Referential } from '../model/referential.ts';
import { attempt, type RuleFailure } from './attempt.ts';
import { RULES } from './registry.ts';
import type { Found, ReferenceRule } from './rule.ts';

/** What the rules on references find, file by file, in one workspace. */
export interface ReferenceFindings {
  readonly workspace: Workspace;
  readonly rules: readonly ReferenceRule[];
  /** By path, of the files that mention anything. */
  readonly byPath: PersistentMap<FileReferences>;
  /** The paths of the files of which a rule had to look beyond what they mention. */
  readonly beyond: ReadonlySet<string>;
}

export interface FileReferences {
  readonly path: string;
  readonly findings: readonly Found[];
  readonly failures: readonly RuleFailure[];
  readonly looksBeyond: boolean;
}

/**
 * What these rules find in a workspace. Of what was found `before`, in whatever workspace that was, all is kept but the
 * files that are others, those that mention an id which means something else, and those whose findings name actions that
 * they do not mention.
 */
export function referenceFindings(
  workspace: Workspace,
  isWanted: (rule: ReferenceRule) => boolean,
  before?: ReferenceFindings,
): ReferenceFindings {
  const rules = RULES.filter(rule => rule.scope === 'references').filter(isWanted);
  const known = before && isSameSetting(before, workspace, rules) ? before : undefined;
  const paths = known ? pathsToCheck(known, workspace) : workspace.files.keys();
  const changes = [...paths].map(path => [path, checked(workspace, path, rules)] as const);
  const beyond = new Set(known?.beyond);
  for (const [path, found] of changes) {
    if (found?.looksBeyond) beyond.add(path);
    else beyond.delete(path);
  }
  return { workspace, rules, byPath: (known?.byPath ?? NOTHING).withAll(changes), beyond };
}

/** Of all files, those in which something was found. */
export const filesWithFindings = PersistentMap.summary<FileReferences, readonly FileReferences[]>(
  file => (file.findings.length + file.failures.length === 0 ? [] : [file]),
  joined,
  [],
);

const NOTHING: PersistentMap<FileReferences> = PersistentMap.EMPTY;

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

function pathsToCheck(known: ReferenceFindings, workspace: Workspace): ReadonlySet<string> {
  const { workspace: before, beyond } = known;
  const changedIds = known.rules.some(({ readsPoints }) => readsPoints) ? reweighedIds : renamedIds;
  const paths = new Set(workspace.files.changesSince(before.files));
  for (const [at, referential] of workspace.referentials.entries()) {
    const ids = changedIds(before.referentials[at]?.weighed, referential.weighed);
    for (const id of ids) for (const path of workspace.mentions.get(id) ?? []) paths.add(path);
    if (ids.size > 0) for (const path of beyond) paths.add(path);
  }
  return paths;
}

/** What the rules find in one file; undefined where it mentions nothing, or is gone. */
function checked(workspace: Workspace, path: string, rules: readonly ReferenceRule[]): FileReferences | undefined {
  const file = workspace.files.get(path);
  if (file === undefined || (file.citations.length === 0 && file.keyReferences.length === 0)) return undefined;
  const references = referencesIn(workspace, file);
  const failures: RuleFailure[] = [];
  let looksBeyond = references.some(({ target }) => target === undefined);
  const beyond = (referential: Referential): Referential => {
    looksBeyond = true;
    return referential;
  };
  const findings = rules.flatMap(rule =>
    attempt(
      rule.code,
      () => rule.check(references, file, beyond),
      failure => failures.push(failure),
    ).map(finding => ({ rule, finding })),
  );
  return { path, findings, failures, looksBeyond };
}
