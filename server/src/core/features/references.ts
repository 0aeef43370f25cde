import { referencesOf } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import { idSpanOf } from '../parse/places.ts';
import { type QuestionTarget, questionAt, usesOf } from './question-target.ts';
import { targetAt } from './target.ts';

/**
 * Every place that names the action under a cursor, in prose, keys and formulas, or the question or answer there, in the
 * order of files and text; its declaration first where that is wanted. Empty where the cursor is on nothing of the kind.
 */
export function referencesAt(workspace: Workspace, path: string, offset: number, withDeclaration: boolean): Place[] {
  const target = targetAt(workspace, path, offset);
  if (target === undefined) return questionReferences(workspace, questionAt(workspace, path, offset), withDeclaration);
  const referential = target.kind === 'reference' ? target.reference.referential : target.referential;
  const id = target.kind === 'reference' ? target.reference.to : target.action.id;
  const source = referential.sources.get(id);
  const places = referencesOf(workspace, referential).filter(({ to }) => to === id);
  const declaration =
    withDeclaration && source ? [{ file: source.file.path, span: idSpanOf(source.declaration.entry) }] : [];
  return [...declaration, ...places.map(({ file, span }) => ({ file: file.path, span }))];
}

function questionReferences(
  workspace: Workspace,
  target: QuestionTarget | undefined,
  withDeclaration: boolean,
): Place[] {
  if (target === undefined) return [];
  const { question, choice, answer } = target;
  // OUI and NON are declared nowhere.
  const declared = answer === undefined ? question.idSpan : choice?.idSpan;
  const declaration = withDeclaration && declared ? [{ file: question.file.path, span: declared }] : [];
  return [...declaration, ...usesOf(workspace, target)];
}
