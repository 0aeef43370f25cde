import type { CancellationToken } from 'vscode-languageserver';
import { folderOf, type Workspace } from '../../core/index/workspace.ts';
import { pathOf } from '../proto/uris.ts';
import { asking } from '../turns/asking.ts';
import { guarded, guardedNotification } from '../wire/guard.ts';
import type { Lifecycle } from '../wire/lifecycle.ts';
import type { Log } from '../wire/log.ts';
import { demandParams, type RequestName } from '../wire/params.ts';
import type { Readiness } from './readiness.ts';
import type { Session } from './session.ts';

/** Guards what is done at a notification: nothing is before the server runs, nor after. */
export type Notified = <Params>(
  name: string,
  handle: (params: Params) => void | Promise<void>,
) => (params: Params) => Promise<void>;

/** Guards a request, and gives it the workspace when the folder that it needs is read: without one, when all are. */
export type Answer = <Params, Result>(
  name: RequestName,
  handle: (workspace: Workspace, params: Params, token: CancellationToken) => Result | Promise<Result>,
  needs?: (params: Params) => string | undefined,
) => Ask<Params, Result>;

/** The same for a request that asks nothing of the workspace, and so waits for nothing of it. */
export type AnswerAtOnce = <Params, Result>(
  name: RequestName,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
) => Ask<Params, Result>;

/** The same for a request about a document: one about a measure waits for the files beside it alone. */
export type AnswerAt = <Params extends AboutDocument, Result>(
  name: RequestName,
  handle: (workspace: Workspace, params: Params) => Result | Promise<Result>,
) => Ask<Params, Result>;

type Ask<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result>;

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

export function notifiedWhile({ isRunning }: Lifecycle, log: Log): Notified {
  return <Params>(name: string, handle: (params: Params) => void | Promise<void>) =>
    guardedNotification<Params>(name, log, params => (isRunning() ? handle(params) : undefined));
}

export interface AnswersHost {
  readonly lifecycle: Lifecycle;
  readonly readiness: Readiness;
  readonly session: Session;
  /** Ends when what the disk holds was looked at, where it was to be before anything is said. */
  readonly lookedAt: () => Promise<void>;
  readonly log: Log;
}

export function createAnswers({ lifecycle, readiness, session, lookedAt, log }: AnswersHost): {
  readonly answer: Answer;
  readonly answerAtOnce: AnswerAtOnce;
  readonly answerAt: AnswerAt;
} {
  const answerAtOnce: AnswerAtOnce = (name, handle) =>
    guarded(name, log, async (params, token) => {
      lifecycle.demandRunning();
      demandParams(name, params);
      asking();
      try {
        return await handle(params, token);
      } finally {
        asking();
      }
    });
  const answered = <Params, Result>(
    name: RequestName,
    handle: (workspace: Workspace, params: Params, token: CancellationToken) => Result | Promise<Result>,
    read: (params: Params) => Promise<void>,
  ): Ask<Params, Result> =>
    answerAtOnce(name, async (params: Params, token) => {
      await lookedAt();
      await read(params);
      return handle(session.workspace(), params, token);
    });
  const answer: Answer = (name, handle, needs = () => undefined) =>
    answered(name, handle, params => readiness.until(needs(params)));
  const answerAt: AnswerAt = (name, handle) =>
    answered(name, handle, async ({ textDocument }) => {
      const path = pathOf(textDocument.uri);
      // Whether a document that nobody has opened is a measure is known once its folder is read.
      if (!session.workspace().files.has(path)) await readiness.until(folderOf(path));
      const isMeasure = session.workspace().files.get(path)?.kind === 'measure';
      await readiness.until(isMeasure ? folderOf(path) : undefined);
    });
  return { answer, answerAtOnce, answerAt };
}
