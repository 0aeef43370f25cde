import type {
  Connection,
  InlayHintParams,
  SemanticTokens,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { stackOf } from '../../../../l10n/said-by.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { inlayHints } from '../handlers/inlay-hints.ts';
import { NO_TOKENS, semanticTokens } from '../handlers/semantic-tokens.ts';
import type { Aids } from '../options/aids.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { AnswerAt } from '../session/answers.ts';
import { createFollowed } from '../session/followed.ts';
import type { Given } from '../session/given.ts';
import type { Session } from '../session/session.ts';
import type { Log } from '../wire/log.ts';

export interface HintsHost {
  readonly session: Session;
  readonly support: () => ClientSupport;
  readonly aids: () => Aids;
  readonly scenarios: Scenarios;
  readonly answerAt: AnswerAt;
  readonly log: Log;
}

/** Answers the aids to reading that another text makes stale. The result has the client ask again where one does. */
export function serveHintsAndColours(
  connection: Connection,
  { session, support, aids, scenarios, answerAt, log }: HintsHost,
): Pick<Given<unknown>, 'renew' | 'askAgain'> {
  const { inlayHint, semanticTokens: tokens } = connection.languages;
  const coloursOf = (workspace: Workspace, params: SemanticTokensParams | SemanticTokensRangeParams): SemanticTokens =>
    aids().has('colours') ? semanticTokens(workspace, params) : NO_TOKENS;
  const logged = (error: unknown): void => log.error(`reading: ${stackOf(error)}`);
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
    compute: (workspace, params: SemanticTokensParams) => coloursOf(workspace, params),
    seen: ({ data }) => data.join(),
    refresh: () => tokens.refresh(),
    logged,
  });

  inlayHint.on(answerAt('inlay hints', hints.answer));
  tokens.on(answerAt('semantic tokens', colours.answer));
  tokens.onRange(
    answerAt('semantic tokens of a range', (workspace, params: SemanticTokensRangeParams) =>
      coloursOf(workspace, params),
    ),
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
