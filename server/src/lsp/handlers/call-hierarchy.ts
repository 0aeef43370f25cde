import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver';
import { type Citing, citedBy, citedIn, citingAt, citingNamed, citingOf } from '../../core/features/call-hierarchy.ts';
import { referentialOfFile, type Workspace } from '../../core/index/workspace.ts';
import { recordOf } from '../../protocol/shapes.ts';
import { sayWeight } from '../../words/weight.ts';
import { cursorOf, pointedAt } from '../proto/from-proto.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { SYMBOL_KINDS } from '../proto/symbol-kinds.ts';
import { toRange } from '../proto/to-proto.ts';
import { symbolName } from '../proto/to-symbols.ts';
import { uriOf } from '../proto/uris.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';

/** The action under the cursor, of which it may be asked what cites it and what it cites; null where there is none. */
export function prepareCallHierarchy(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: CallHierarchyPrepareParams,
): CallHierarchyItem[] | null {
  const pointed = pointedAt(workspace, opened, params);
  const found = pointed && citingOf(workspace, pointed.subject);
  return found ? [itemOf(workspace, found)] : null;
}

export function incomingCalls(
  workspace: Workspace,
  { item }: CallHierarchyIncomingCallsParams,
): CallHierarchyIncomingCall[] | null {
  const asked = citingMeant(workspace, item);
  if (asked === undefined) return null;
  return citedBy(workspace, asked).map(({ other, spans }) => ({
    from: itemOf(workspace, other),
    fromRanges: spans.map(span => toRange(other.file.lines, span)),
  }));
}

export function outgoingCalls(
  workspace: Workspace,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] | null {
  const asked = citingMeant(workspace, item);
  if (asked === undefined) return null;
  return citedIn(workspace, asked).map(({ other, spans }) => ({
    to: itemOf(workspace, other),
    fromRanges: spans.map(span => toRange(asked.file.lines, span)),
  }));
}

function itemOf(workspace: Workspace, { file, entry, kind, id }: Citing): CallHierarchyItem {
  const referential = referentialOfFile(workspace, file.path);
  const points = referential?.points.get(id);
  return {
    name: symbolName({ id, title: entry.title }),
    kind: SYMBOL_KINDS[kind],
    detail: points ? sayWeight(points) : '',
    uri: uriOf(file.path),
    range: toRange(file.lines, entry.span),
    selectionRange: toRange(file.lines, entry.titleSpan),
    ...(referential && { data: { referential: uriOf(referential.folder), id } }),
  };
}

/** An action is found again by its id, wherever it stands by now; anything else where it stood. */
function citingMeant(workspace: Workspace, { uri, selectionRange, data }: CallHierarchyItem): Citing | undefined {
  const { referential: key, id } = recordOf(data);
  const referential = referentialWith(workspace, key);
  if (referential && typeof id === 'string') return citingNamed(workspace, referential, id);
  const cursor = cursorOf(workspace, { textDocument: { uri }, position: selectionRange.start });
  return cursor && citingAt(workspace, cursor.file, cursor.offset);
}
