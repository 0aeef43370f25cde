import type {
  CallHierarchyIncomingCallsParams,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Connection,
  DocumentHighlightParams,
  DocumentLinkParams,
  FoldingRangeParams,
  InlayHintParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Workspace } from '../../core/index/workspace.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../handlers/call-hierarchy.ts';
import { documentLinks } from '../handlers/document-links.ts';
import { folding } from '../handlers/folding.ts';
import { highlights } from '../handlers/highlights.ts';
import { inlayHints } from '../handlers/inlay-hints.ts';
import { linkedEditing } from '../handlers/linked-editing.ts';
import { selectionRanges } from '../handlers/selection-ranges.ts';
import { LEGEND, NO_TOKENS, semanticTokens } from '../handlers/semantic-tokens.ts';
import type { Aid, Aids } from '../options/aids.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer, AnswerAt } from '../session/answers.ts';
import { createFollowed } from '../session/followed.ts';
import type { Given } from '../session/given.ts';
import type { Session } from '../session/session.ts';
import type { Log } from '../wire/log.ts';

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
  readonly session: Session;
  readonly support: () => ClientSupport;
  readonly aids: () => Aids;
  readonly scenarios: Scenarios;
  readonly pageOf: RulePageOf;
  readonly answer: Answer;
  readonly answerAt: AnswerAt;
  readonly log: Log;
}

/**
 * Answers what helps to read a document; an aid that is not given finds nothing. The result has the client ask again where
 * another text makes an answer stale.
 */
export function serveReading(
  connection: Connection,
  { session, support, aids, scenarios, pageOf, answer, answerAt, log }: ReadingHost,
): Pick<Given<unknown>, 'renew' | 'askAgain'> {
  const { callHierarchy, inlayHint, semanticTokens: tokens } = connection.languages;
  /** Answers with nothing where an aid is not given. */
  const given =
    <Params, Result>(aid: Aid, handle: (workspace: Workspace, params: Params) => Result) =>
    (workspace: Workspace, params: Params): Result | null =>
      aids().has(aid) ? handle(workspace, params) : null;
  const logged = (error: unknown): void => log.error(`reading: ${String(error)}`);
  const hints = createFollowed({
    session,
    asksAgain: () => support().refreshes.hints,
    compute: (workspace, params: InlayHintParams) => inlayHints(workspace, scenarios.opened(), params, aids()),
    seen: found => JSON.stringify(found?.map(({ label }) => label)),
    refresh: () => inlayHint.refresh(),
    logged,
  });
  const colours = createFollowed({
    session,
    asksAgain: () => support().refreshes.tokens,
    compute: (workspace, params: SemanticTokensParams) =>
      given('colours', semanticTokens)(workspace, params) ?? NO_TOKENS,
    seen: ({ data }) => data.join(),
    refresh: () => tokens.refresh(),
    logged,
  });

  inlayHint.on(answerAt('inlay hints', hints.answer));
  tokens.on(answerAt('semantic tokens', colours.answer));
  tokens.onRange(
    answerAt(
      'semantic tokens of a range',
      (workspace, params: SemanticTokensRangeParams) =>
        given('colours', semanticTokens)(workspace, params) ?? NO_TOKENS,
    ),
  );
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
      given('folding', (workspace, params: FoldingRangeParams) => folding(workspace, params, support().mostFolds)),
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
  return {
    async renew() {
      await hints.renew();
      await colours.renew();
    },
    askAgain() {
      hints.askAgain();
      colours.askAgain();
    },
  };
}
