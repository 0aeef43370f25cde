/** The commands of the comparison with another version, by the names that the manifest gives them. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { openGit, repositoriesOf } from '../git/repositories.ts';
import { revealPlace } from '../reveal.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { ShownTexts } from '../shown-texts.ts';
import { chooseReferential } from '../tree/choose-referential.ts';
import type { Cursor } from '../tree/cursor.ts';
import { actionOf } from '../tree/model.ts';
import type { Trees } from '../tree/trees.ts';
import { whenKnown } from '../tree/when-known.ts';
import { type CommitsOf, chooseVersion } from './choose-version.ts';
import type { FollowedChanges } from './follow-changes.ts';
import { OPEN_CHANGE } from './items.ts';
import type { ChangeNode } from './nodes.ts';
import { tellNothingSelected } from './nothing-selected.ts';
import { openChange } from './open-change.ts';
import { verdictCommands } from './verdicts.ts';
import type { ShownChanges } from './view.ts';

export interface ChangesCommandParts {
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly cursor: Cursor;
  readonly changes: FollowedChanges;
  readonly view: ShownChanges;
  readonly texts: ShownTexts;
  readonly log: vscode.LogOutputChannel;
}

type Commands = Readonly<Record<string, (argument: unknown) => unknown>>;

export function changesCommands(parts: ChangesCommandParts): Commands {
  const { changes, view, texts, log } = parts;
  /** The view hands over its rows; a key that is pressed means the one that is selected. */
  const nodeOf = (argument: unknown): ChangeNode | undefined => (isNode(argument) ? argument : view.selected);
  const open = async (argument: unknown): Promise<void> => {
    if (isNode(argument)) view.clicked(argument);
    const { compared } = changes;
    const node = nodeOf(argument);
    if (node?.is === 'explaining') {
      if (node.measure.location !== null) await revealPlace(node.measure.location, {}, log);
    } else if (node?.is !== 'change') await tellNothingSelected();
    else if (compared !== null) await openChange(node.change, compared, { texts, git: () => openGit(log) });
  };
  const openText = async (node: ChangeNode | undefined): Promise<void> => {
    if (node?.is !== 'change') await tellNothingSelected();
    else if (node.change.after !== null) await revealPlace(node.change.after, {}, log);
  };
  return {
    'referentiel.compareWith': argument => compareWith(argument, parts),
    'referentiel.changes.refresh': () => changes.refresh(),
    'referentiel.changes.stop': () => changes.stop(),
    [OPEN_CHANGE]: open,
    'referentiel.changes.openText': async argument => openText(isNode(argument) ? argument : await view.focused()),
    'referentiel.changes.copyFingerprint': argument => copyFingerprint(nodeOf(argument)),
    ...verdictCommands(parts, nodeOf),
  };
}

/** Compares with what the user chooses, and shows the changes. */
async function compareWith(argument: unknown, parts: ChangesCommandParts): Promise<void> {
  const { trees, changes, view } = parts;
  await whenKnown(parts);
  if (trees.roots.length === 0) {
    await vscode.window.showInformationMessage(say('There is no référentiel here.'));
    return;
  }
  const asked = actionOf(argument, trees)?.referential ?? parts.cursor.place?.referential;
  const commits = await commitsOf(asked, parts);
  const compared = await chooseVersion(
    commits,
    async () => asked ?? (await chooseReferential(parts, say('Compare which référentiel?'))),
  );
  if (compared === undefined) return;
  const obstacle = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: say('Comparing with {version}…', { version: compared.label }),
      cancellable: true,
    },
    (_, token) => changes.compare(compared, token),
  );
  if (changes.compared !== compared && obstacle === null) return;
  if (obstacle !== null) await vscode.window.showWarningMessage(obstacle);
  else await view.show();
}

/** Those of the repository that holds the référentiel, of the first that holds one where none is meant. */
async function commitsOf(referential: string | undefined, { trees, log }: ChangesCommandParts): Promise<CommitsOf> {
  const git = await openGit(log);
  if (git === null) return { obstacle: say('Git is missing or disabled: VS Code’s own Git extension is needed.') };
  const own = referential === undefined ? null : git.getRepository(vscode.Uri.parse(referential));
  const repository = own ?? repositoriesOf(git, trees)[0];
  return repository === undefined ? { obstacle: say('The référentiels are in no Git repository.') } : { repository };
}

async function copyFingerprint(node: ChangeNode | undefined): Promise<void> {
  if (node?.is === 'change') await vscode.env.clipboard.writeText(node.change.fingerprint);
  else await tellNothingSelected();
}

function isNode(argument: unknown): argument is ChangeNode {
  return typeof argument === 'object' && argument !== null && 'is' in argument && 'key' in argument;
}
