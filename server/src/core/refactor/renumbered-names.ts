import type { Rename } from '../analysis/fix.ts';
import { referentialNamed } from '../index/prefixes.ts';
import { filesMentioning, referentialMeant } from '../index/references.ts';
import { fileNameOf, folderOf, type Workspace } from '../index/workspace.ts';
import { idInName, isActionId, qualifiedId } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import type { NewIds } from './new-ids.ts';

/** Other names of files: those that they can get, and those that a file has which keeps it. */
export interface FileNames {
  /** One may be that of another file, which then gets another name too. */
  readonly renames: readonly Rename[];
  readonly taken: readonly Rename[];
}

/**
 * The other names of files that bear the id of an action: those of the measures named after their first action, those of rules
 * and evidence that concern what stands below the action of their name alone (`cae_1.md`), and scenarios (`cae_1.1.test.yml`).
 */
export function renumberedNames(
  workspace: Workspace,
  referential: Referential,
  ids: NewIds,
  scenarios: readonly Scenario[],
): FileNames {
  const named = [
    ...declaringFiles(referential, ids).flatMap(file => measureRename(file, ids) ?? []),
    ...filesMentioning(workspace, referential, ids.keys()).flatMap(
      file => aroundRename(workspace, referential, ids, file) ?? [],
    ),
    ...scenarios.flatMap(({ path }) => scenarioRename(workspace, referential, ids, path) ?? []),
  ];
  const leaving = new Set(named.map(({ from }) => from));
  const staying = new Set(scenarios.map(({ path }) => path));
  const isTaken = (path: string) => !leaving.has(path) && (workspace.files.has(path) || staying.has(path));
  return {
    renames: named.filter(({ to }) => !isTaken(to)),
    taken: named.filter(({ from, to }) => isTaken(to) && !staysBeside(workspace, referential, ids, from)),
  };
}

/**
 * True for rules and evidence of an action that becomes part of one that has such a file: they stand beside it, under the name that
 * they have.
 */
function staysBeside(workspace: Workspace, { actions }: Referential, ids: NewIds, path: string): boolean {
  if (workspace.files.get(path)?.kind === 'measure') return false;
  const name = qualifiedId(fileNameOf(path).replace(/\.md$/, ''));
  const now = name && ids.get(name.id);
  return now !== undefined && actions.has(now) && !ids.has(now);
}

function declaringFiles({ actions, files }: Referential, ids: NewIds): readonly SourceFile[] {
  const paths = new Set([...ids.keys()].flatMap(id => actions.get(id)?.declaredIn ?? []));
  return [...paths].flatMap(path => files.get(path) ?? []);
}

function measureRename({ path, declarations }: SourceFile, ids: NewIds): Rename | undefined {
  const id = idInName(path);
  const now = id === undefined || declarations[0]?.id !== id ? undefined : ids.get(id);
  return now === undefined ? undefined : { from: path, to: `${folderOf(path)}/${now}.md` };
}

function aroundRename(
  workspace: Workspace,
  referential: Referential,
  ids: NewIds,
  file: SourceFile,
): Rename | undefined {
  // An indicator or a question may be called `cae_1` itself.
  if (file.kind !== 'rule' && file.kind !== 'evidence') return undefined;
  const name = qualifiedId(fileNameOf(file.path).replace(/\.md$/, ''));
  const now = name && ids.get(name.id);
  const concerned = file.keyReferences.filter(({ kind }) => kind === 'key');
  const isOwn = concerned.every(key => ids.has(key.id) && referentialMeant(workspace, file, key) === referential);
  if (name === undefined || now === undefined || !isOwn) return undefined;
  return { from: file.path, to: `${folderOf(file.path)}/${name.prefix}_${now}.md` };
}

const SCENARIO_NAME = /^([a-z][a-z0-9_]*?)_(\d[\da-z]*(?:\.(?:\d[\da-z]*|[a-z]))*)(?=[._-])/;

function scenarioRename(workspace: Workspace, referential: Referential, ids: NewIds, path: string): Rename | undefined {
  const name = fileNameOf(path);
  const [whole, prefix = '', id = ''] = SCENARIO_NAME.exec(name) ?? [];
  const now = isActionId(id) ? ids.get(id) : undefined;
  if (whole === undefined || now === undefined || referentialNamed(workspace, prefix, path) !== referential)
    return undefined;
  return { from: path, to: `${folderOf(path)}/${prefix}_${now}${name.slice(whole.length)}` };
}
