import type { CodeLens } from 'vscode-languageserver';
import { hasStatuses, lensesOf } from '../../core/features/code-lens.ts';
import { referentialOfFile } from '../../core/index/workspace.ts';
import { isSameKey } from '../../core/memory/memory.ts';
import type { Scope } from '../../protocol/simulation.ts';
import { sayLens } from '../../words/code-lens.ts';
import type { Simulated } from '../simulator.ts';
import { toRange } from '../to-proto.ts';
import { pathOf, uriOf } from '../uris.ts';

/** The lenses of a document, and what they were made of. */
export interface DocumentLenses {
  readonly lenses: readonly CodeLens[];
  readonly basis: readonly unknown[];
}

export const NO_LENSES: DocumentLenses = { lenses: [], basis: [] };

/**
 * The points of the actions of a document: of the scope that is shown; where nobody says what is, of the référentiels whose
 * actions the scenario gives a status. Those `before` where nothing that they were made of is another. `command` gets the
 * key of the référentiel and the id of the action.
 */
export function codeLenses(
  { workspace, scored }: Simulated,
  uri: string,
  shown: Scope | undefined,
  command: string | undefined,
  before?: DocumentLenses,
): DocumentLenses {
  const path = pathOf(uri);
  const file = workspace.files.get(path);
  const referential = referentialOfFile(workspace, path);
  const scores = referential && scored.byFolder.get(referential.folder);
  if (file === undefined || referential === undefined || scores === undefined) return NO_LENSES;
  const key = uriOf(referential.folder);
  if (shown ? shown.referential !== key : !hasStatuses(scores)) return NO_LENSES;
  // Where another file comes to declare what this one does, the scores are others, too.
  const basis = [file, scores, shown?.scope];
  if (before && isSameKey(before.basis, basis)) return before;
  const lenses = lensesOf(workspace, path, scores, shown?.scope).map(({ id, span, score }) => {
    const title = sayLens(score);
    // Editors show a lens of an empty command as mere text; one of no command they would ask us to complete.
    const what = command === undefined ? { command: '' } : { command, arguments: [key, id] };
    return { range: toRange(file.lines, span), command: { title, ...what } };
  });
  return { lenses, basis };
}
