import { referencesOf } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import { idSpanOf } from '../parse/places.ts';
import { targetAt } from './target.ts';

/**
 * Every place that names the action under a cursor, in prose and in keys, in the order of files and text; its declaration
 * first where that is wanted. Empty where the cursor is on no action.
 */
export function referencesAt(workspace: Workspace, path: string, offset: number, withDeclaration: boolean): Place[] {
  const target = targetAt(workspace, path, offset);
  if (target === undefined) return [];
  const referential = target.kind === 'reference' ? target.reference.referential : target.referential;
  const id = target.kind === 'reference' ? target.reference.to : target.action.id;
  const source = referential.sources.get(id);
  const places = referencesOf(workspace, referential).filter(({ to }) => to === id);
  const declaration =
    withDeclaration && source ? [{ file: source.file.path, span: idSpanOf(source.declaration.entry) }] : [];
  return [...declaration, ...places.map(({ file, span }) => ({ file: file.path, span }))];
}
