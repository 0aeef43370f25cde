import type { CodeAction, CodeActionContext, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../../core/analysis/fix.ts';
import { sayFix } from '../../words/fixes.ts';
import { CodeActionKind } from '../wire/values.ts';

/** A fix as an editor lists it, beside the problems that it mends. */
export function quickFix(fix: Fix, diagnostics: Diagnostic[], edit: WorkspaceEdit): CodeAction {
  const isPreferred = fix.kind === 'preferred';
  return { title: sayFix(fix), kind: CodeActionKind.QuickFix, diagnostics, isPreferred, edit };
}

/** The kinds of actions that a client asks for; undefined where it names none, as which some write `null` or an empty list. */
export function kindsAsked({ only }: CodeActionContext): readonly string[] | undefined {
  return only && only.length > 0 ? only : undefined;
}

/** True where the client asks for actions of this kind, or for all that are offered unasked. */
export function wantsKind(context: CodeActionContext, kind: string): boolean {
  return kindsAsked(context)?.some(name => isWithin(kind, name)) ?? true;
}

/** True for a kind of another; all are of the empty one. */
export function isWithin(kind: string, parent: string): boolean {
  return parent === CodeActionKind.Empty || kind === parent || kind.startsWith(`${parent}.`);
}
