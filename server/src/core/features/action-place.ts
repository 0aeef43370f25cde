import { referencesIn } from '../index/references.ts';
import { pathTo } from '../index/tree.ts';
import { fileNameOf, referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Action, ActionSource, Referential } from '../model/referential.ts';
import type { Declaration, SourceFile } from '../model/source.ts';
import { copiesOf } from './tree.ts';

/** Where a node of the tree view is to be found, in its tree and in the text. */
export interface ActionPlace {
  readonly referential: Referential;
  /** From the root down to the action. */
  readonly path: readonly Action[];
  /** The path of the file of which it is a copy; undefined for the action itself. */
  readonly copyIn: string | undefined;
  /** Undefined where no file declares it. */
  readonly source: ActionSource | undefined;
}

/**
 * The innermost node of the tree whose text holds an offset, else the first of the file; undefined in a file that has none.
 * What a file only repeats of another one belongs to that other, but for what makes it a copy. Where rules stand, the action
 * that they are on.
 */
export function placeAt(workspace: Workspace, path: string, offset: number): ActionPlace | undefined {
  const file = workspace.files.get(path);
  if (file === undefined) return undefined;
  if (file.kind === 'rule') return placeOfRules(workspace, file, offset);
  const referential = referentialOfFile(workspace, path);
  if (referential === undefined) return undefined;
  const placeIn = (declaration: Declaration) => placeOfDeclaration(referential, file, declaration);
  const around = file.declarations.filter(({ entry: { span } }) => span.start <= offset && offset <= span.end);
  return first(around.toReversed(), placeIn) ?? first(file.declarations, placeIn);
}

function placeOfRules(workspace: Workspace, file: SourceFile, offset: number): ActionPlace | undefined {
  const entry = file.entries.findLast(({ span }) => span.start <= offset) ?? file.entries[0];
  const named = entry && referencesIn(workspace, file, { within: entry.span }).find(({ kind }) => kind === 'key');
  return named && placeOf(named.referential, named.to, undefined);
}

/** The nodes of the tree that a file declares, in the order of its text. */
export function placesIn(workspace: Workspace, path: string): readonly ActionPlace[] {
  const file = workspace.files.get(path);
  const referential = referentialOfFile(workspace, path);
  if (file === undefined || referential === undefined) return [];
  return file.declarations.flatMap(declaration => placeOfDeclaration(referential, file, declaration) ?? []);
}

/** Where an action is to be found, or the copy of it in the file of a name; undefined where there is no such thing. */
export function placeOf(referential: Referential, id: string, copyIn: string | undefined): ActionPlace | undefined {
  const path = pathTo(referential.root, id);
  const action = path?.at(-1);
  if (path === undefined || action === undefined) return undefined;
  if (copyIn === undefined) return { referential, path, copyIn, source: referential.sources.get(id) };
  const copy = copiesOf(referential, action).find(({ other }) => fileNameOf(other.file.path) === copyIn);
  return copy && { referential, path, copyIn: copy.other.file.path, source: copy.other };
}

/** The id of what a simulation of an action shows: itself down to a measure, the measure of anything below it. */
export function simulatedIn({ path }: ActionPlace): string {
  return path.findLast(({ kind }) => kind !== 'sub-action' && kind !== 'task')?.id ?? '';
}

function placeOfDeclaration(referential: Referential, file: SourceFile, { id, entry }: Declaration) {
  if (id === undefined) return undefined;
  const own = placeOf(referential, id, undefined);
  if (own?.source?.declaration.entry === entry) return own;
  return entry === file.declarations[0]?.entry ? placeOf(referential, id, fileNameOf(file.path)) : undefined;
}

function first<Item, Result>(items: readonly Item[], of: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
