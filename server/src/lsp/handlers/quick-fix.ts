import type { CodeAction, CodeActionContext, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../../core/analysis/fix.ts';
import { sayFix } from '../../words/fixes.ts';
import { CodeActionKind } from '../wire/values.ts';

/** A fix as an editor lists it, beside the problems that it mends. */
export function quickFix(fix: Fix, diagnostics: Diagnostic[], edit: WorkspaceEdit): CodeAction {
  const isPreferred = fix.kind === 'preferred';
  return { title: sayFix(fix), kind: CodeActionKind.QuickFix, diagnostics, isPreferred, edit };
}

/** True where the client asks for actions of this kind, or for all that are offered unasked. */
export function wantsKind({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some(name => kind === name || kind.startsWith(`${name}.`));
}
