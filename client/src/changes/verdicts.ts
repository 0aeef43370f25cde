/** What a reviewer says of the changes in the view: the commands, by the names that the manifest gives them. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { WireChange } from '../../../server/src/protocol/changes.ts';
import type { ReviewParams } from '../../../server/src/protocol/review.ts';
import { savingWhatWasSaved } from '../base/saving.ts';
import { openGit } from '../git/repositories.ts';
import { userNameOf } from '../git/user-name.ts';
import { revealPlace } from '../reveal.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { FollowedChanges } from './follow-changes.ts';
import type { ChangeNode } from './nodes.ts';
import { tellNothingSelected } from './nothing-selected.ts';
import { changesOfMeasure, changesUnder, isApproved } from './reviewed.ts';

export interface VerdictParts {
  readonly server: Pick<LanguageServer, 'review'>;
  readonly changes: Pick<FollowedChanges, 'known'>;
  readonly log: vscode.LogOutputChannel;
}

type Commands = Readonly<Record<string, (argument: unknown) => Promise<void>>>;

/** The commands of the rows: `nodeOf` gives the one that is meant. */
export function verdictCommands(parts: VerdictParts, nodeOf: (argument: unknown) => ChangeNode | undefined): Commands {
  const measures = () => parts.changes.known?.measures ?? [];
  const left = (changes: readonly WireChange[]) => changes.filter(change => !isApproved(change));
  const commands: Readonly<Record<string, (node: ChangeNode) => Promise<void>>> = {
    'referentiel.review.approve': node => approve(left(changesUnder(node)), null, parts),
    'referentiel.review.approveMeasure': node => approve(left(changesOfMeasure(node, measures())), null, parts),
    'referentiel.review.approveWithNote': async node => {
      const meant = left(changesUnder(node));
      const note = meant.length === 0 ? undefined : await askNote();
      if (note !== undefined) await approve(meant, note === '' ? null : note, parts);
    },
    'referentiel.review.withdraw': node => give('withdraw', changesUnder(node).filter(hasApproval), null, parts),
  };
  return Object.fromEntries(
    Object.entries(commands).map(([name, run]) => [
      name,
      async (argument: unknown) => {
        const node = nodeOf(argument);
        if (node?.is === 'change' || node?.is === 'measure') await run(node);
        else await tellNothingSelected();
      },
    ]),
  );
}

function approve(changes: readonly WireChange[], note: string | null, parts: VerdictParts): Promise<void> {
  return give('approve', changes, note, parts);
}

function hasApproval({ review: { state } }: WireChange): boolean {
  return state === 'approved' || state === 'suspect';
}

/** Undefined where somebody thought better of it. */
async function askNote(): Promise<string | undefined> {
  const prompt = say('A note that is kept with the approval; it may be empty.');
  const note = await vscode.window.showInputBox({ title: say('Approve'), prompt });
  return note?.trim();
}

async function give(
  verdict: ReviewParams['verdict'],
  changes: readonly WireChange[],
  note: string | null,
  { server, log }: VerdictParts,
): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const place = first.after ?? first.before;
  const git = verdict === 'approve' && place ? await openGit(log) : null;
  const by = place ? await userNameOf(git?.getRepository(vscode.Uri.parse(place.uri))) : null;
  const save = savingWhatWasSaved();
  const answer = await server.review({ verdict, fingerprints: changes.map(one => one.fingerprint), by, note });
  if (answer.kind === 'refused') {
    const { message, place } = answer;
    const open = say('Open');
    const chosen = await (place
      ? vscode.window.showWarningMessage(message, open)
      : vscode.window.showWarningMessage(message));
    if (place && chosen === open) await revealPlace(place, {}, log);
    return;
  }
  await save(answer.uris.map(uri => vscode.Uri.parse(uri)));
}
