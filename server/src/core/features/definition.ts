import type { Workspace } from '../index/workspace.ts';
import type { Span } from '../text/span.ts';
import { targetAt } from './target.ts';

/** Where the action under a cursor is declared. */
export interface Definition {
  /** What was pointed at. */
  readonly origin: Span;
  readonly file: string;
  readonly title: Span;
  readonly extent: Span;
}

/** The declaration of the action cited, or declared, at an offset; undefined where there is none. */
export function definitionAt(workspace: Workspace, path: string, offset: number): Definition | undefined {
  const target = targetAt(workspace, path, offset);
  const action = target?.kind === 'reference' ? target.reference.target : target?.action;
  if (target === undefined || action?.source === undefined) return undefined;
  const { file, declaration } = action.source;
  const { titleSpan, span } = declaration.entry;
  return { origin: target.span, file: file.path, title: titleSpan, extent: span };
}
