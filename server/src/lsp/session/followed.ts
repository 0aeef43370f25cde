import type { Workspace } from '../../core/index/workspace.ts';
import { isSameKey } from '../../core/memory/memory.ts';
import { pathOf } from '../proto/uris.ts';
import { createGiven, type Given, type GivenHost } from './given.ts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** An answer about a document that names of other texts decide, too: those of the actions, and what they weigh. */
export interface FollowedAnswer<Params, Result> {
  readonly params: Params;
  readonly version: number | undefined;
  readonly trees: readonly unknown[];
  readonly result: Result;
}

/** Answers about documents, of which a client is told when what others say makes them stale. */
export interface Followed<Params, Result> extends Pick<Given<unknown>, 'renew' | 'askAgain'> {
  readonly answer: (workspace: Workspace, params: Params) => Result;
}

export interface FollowedHost<Params, Result>
  extends Pick<GivenHost<Result>, 'session' | 'asksAgain' | 'seen' | 'refresh' | 'logged'> {
  readonly compute: (workspace: Workspace, params: Params) => Result;
}

/** The last answer about each document is followed; after an edit of the document itself, a client asks by itself. */
export function createFollowed<Params extends AboutDocument, Result>({
  compute,
  seen,
  ...host
}: FollowedHost<Params, Result>): Followed<Params, Result> {
  const versionOf = (uri: string): number | undefined => host.session.document(pathOf(uri))?.version;
  const answerTo = (workspace: Workspace, params: Params): FollowedAnswer<Params, Result> => ({
    params,
    version: versionOf(params.textDocument.uri),
    trees: treesOf(workspace),
    result: compute(workspace, params),
  });
  const given = createGiven<FollowedAnswer<Params, Result>>({
    ...host,
    now: async workspace => {
      const trees = treesOf(workspace);
      return (uri, before) =>
        before.version !== versionOf(uri) || isSameKey(before.trees, trees)
          ? before
          : answerTo(workspace, before.params);
    },
    seen: ({ result }) => seen(result),
  });
  return {
    ...given,
    answer(workspace, params) {
      const answer = answerTo(workspace, params);
      given.keep(params.textDocument.uri, answer);
      return answer.result;
    },
  };
}

/** What is other where an action is called, weighs or is to be found otherwise than before. */
function treesOf({ referentials }: Workspace): readonly unknown[] {
  return referentials.flatMap(({ folder, name, root, weighed }) => [folder, name, root, weighed]);
}
