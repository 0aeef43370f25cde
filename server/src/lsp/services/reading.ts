import type {
  CallHierarchyIncomingCallsParams,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Connection,
  DocumentHighlightParams,
  DocumentLinkParams,
  FoldingRangeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Workspace } from '../../core/index/workspace.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../handlers/call-hierarchy.ts';
import { documentLinks } from '../handlers/document-links.ts';
import { folding } from '../handlers/folding.ts';
import { highlights } from '../handlers/highlights.ts';
import { linkedEditing } from '../handlers/linked-editing.ts';
import { selectionRanges } from '../handlers/selection-ranges.ts';
import { LEGEND } from '../handlers/semantic-tokens.ts';
import type { Aid, Aids } from '../options/aids.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer, AnswerAt } from '../session/answers.ts';

/** What the aids to reading answer, whichever of them are given. */
export const READING_CAPABILITIES: ServerCapabilities = {
  callHierarchyProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  inlayHintProvider: true,
  linkedEditingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: LEGEND, full: true, range: true },
};

export interface ReadingHost {
  readonly support: () => ClientSupport;
  readonly aids: () => Aids;
  readonly scenarios: Scenarios;
  readonly pageOf: RulePageOf;
  readonly answer: Answer;
  readonly answerAt: AnswerAt;
}

/** Answers what helps to read a document; an aid that is not given finds nothing. */
export function serveReading(
  connection: Connection,
  { support, aids, scenarios, pageOf, answer, answerAt }: ReadingHost,
): void {
  const { callHierarchy } = connection.languages;
  /** Answers with nothing where an aid is not given. */
  const given =
    <Params, Result>(aid: Aid, handle: (workspace: Workspace, params: Params) => Result) =>
    (workspace: Workspace, params: Params): Result | null =>
      aids().has(aid) ? handle(workspace, params) : null;
  connection.onDocumentHighlight(
    answerAt(
      'highlights',
      given('highlights', (workspace, params: DocumentHighlightParams) =>
        highlights(workspace, scenarios.opened(), params),
      ),
    ),
  );
  connection.onDocumentLinks(
    answerAt(
      'links',
      given('links', (workspace, params: DocumentLinkParams) => documentLinks(workspace, params, pageOf)),
    ),
  );
  connection.onFoldingRanges(
    answerAt(
      'folding',
      given('folding', (workspace, params: FoldingRangeParams) =>
        folding(workspace, scenarios.opened(), params, support().mostFolds),
      ),
    ),
  );
  connection.onSelectionRanges(answerAt('selection ranges', given('selections', selectionRanges)));
  connection.languages.onLinkedEditingRange(answerAt('linked editing', given('linkedEditing', linkedEditing)));
  callHierarchy.onPrepare(
    answer(
      'call hierarchy',
      given('callHierarchy', (workspace, params: CallHierarchyPrepareParams) =>
        prepareCallHierarchy(workspace, scenarios.opened(), params),
      ),
    ),
  );
  callHierarchy.onIncomingCalls(
    answer<CallHierarchyIncomingCallsParams, ReturnType<typeof incomingCalls>>('incoming calls', incomingCalls),
  );
  callHierarchy.onOutgoingCalls(
    answer<CallHierarchyOutgoingCallsParams, ReturnType<typeof outgoingCalls>>('outgoing calls', outgoingCalls),
  );
}
