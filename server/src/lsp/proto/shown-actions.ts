import type { CodeAction } from 'vscode-languageserver';
import type { ClientSupport } from './client-support.ts';
import { shownOf } from './diagnostic-support.ts';

/** Code actions without what their client makes nothing of. */
export function shownActions(
  actions: readonly CodeAction[],
  { prefersActions, diagnostics: support }: Pick<ClientSupport, 'prefersActions' | 'diagnostics'>,
): CodeAction[] {
  return actions.map(({ isPreferred, diagnostics, ...action }) => ({
    ...action,
    ...(diagnostics && { diagnostics: shownOf(diagnostics, support) }),
    ...(prefersActions && isPreferred !== undefined && { isPreferred }),
  }));
}
