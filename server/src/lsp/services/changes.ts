import type { CancellationToken, Connection } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { impactOf } from '../../core/impact/scenario-impact.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Files } from '../../files/files.ts';
import { type ChangesAnswer, type ChangesParams, type ChangesSince, changesRequest } from '../../protocol/changes.ts';
import { changedMeasures, unreadableFiles, type Versions, wireImpacts } from '../handlers/changes.ts';
import type { Reviews } from '../problems/reviews.ts';
import { pathOf } from '../proto/uris.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer } from '../session/answers.ts';
import type { Committed } from '../versions/committed.ts';
import { createOtherFolders, type OtherFolder } from '../versions/other-folders.ts';
import { withReferential } from '../versions/with-referential.ts';
import type { Log } from '../wire/log.ts';
import { type ComparedVersions, createComparedVersions } from './compared-versions.ts';

/** What the comparison with another version needs of the server around it. */
export interface ChangesHost {
  readonly files: Files;
  readonly scenarios: Scenarios;
  readonly committed: Committed;
  readonly reviews: Pick<Reviews, 'stateOf'>;
  /** What is found in the workspace as it is now, whatever approvals make of it: the same in both versions. */
  readonly analysis: () => Promise<Analysis>;
  readonly revision: () => number;
  readonly answer: Answer;
  readonly log: Log;
}

/** Answers what has changed since another version. */
export function serveChanges(
  connection: Connection,
  { files, scenarios, committed, reviews, analysis, revision, answer, log }: ChangesHost,
): Pick<ComparedVersions, 'last'> {
  const folders = createOtherFolders(files);
  const compared = createComparedVersions(log);

  const answered = async (
    versions: Versions,
    uri: string | null,
    at: number,
    isWanted: () => boolean,
  ): Promise<ChangesAnswer | null> => {
    const found = await compared.changes(versions, isWanted);
    if (found === undefined) return null;
    const scenario = uri === null ? undefined : await scenarios.get(uri);
    const { before, after } = versions;
    const impact = scenario && impactOf(before.workspace, after.workspace, [scenario])[0];
    return {
      kind: 'changes',
      revision: at,
      measures: changedMeasures(versions, found, reviews.stateOf(after.workspace, found)),
      scenarioTitle: scenario?.title ?? null,
      impacts: impact ? wireImpacts(after.workspace, impact) : [],
      unreadable: unreadableFiles(versions),
    };
  };
  const workspaceOf = async (
    since: ChangesSince,
    now: Workspace,
    anew: boolean,
  ): Promise<OtherFolder | { readonly kind: 'untold' }> => {
    if (since.kind === 'folder') return folders.read(pathOf(since.uri), anew);
    const workspace = committed.workspace(now, since.commit);
    return workspace ? { kind: 'read', workspace } : { kind: 'untold' };
  };
  const changes = async (
    _: Workspace,
    { since, scenario, anew }: ChangesParams,
    token: CancellationToken,
  ): Promise<ChangesAnswer | null> => {
    const all = await analysis();
    const at = revision();
    const now = since.kind === 'folder' ? withReferential(all, since.referential) : all;
    if (now === undefined) return { kind: 'refused', message: say('There is no référentiel here.') };
    const other = await workspaceOf(since, now.workspace, anew);
    if (other.kind !== 'read') return other;
    const isWanted = (): boolean => !token.isCancellationRequested;
    const before = await compared.analysed(other.workspace, all, isWanted);
    return before === undefined ? null : answered({ before, after: now }, scenario, at, isWanted);
  };
  connection.onRequest<ChangesAnswer | null, unknown>(changesRequest, answer(changesRequest, changes));
  return compared;
}
