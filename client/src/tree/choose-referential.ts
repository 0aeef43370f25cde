/** Which référentiel a command is about. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { Trees } from './trees.ts';
import { type Telling, whenKnown } from './when-known.ts';

/** Where référentiels are chosen. */
export interface Choosing extends Telling {
  readonly trees: Trees;
}

/** The key of the only référentiel, or of the one that the user picks under a question; undefined where there is none. */
export async function chooseReferential(choosing: Choosing, title: string): Promise<string | undefined> {
  await whenKnown(choosing);
  const { roots } = choosing.trees;
  if (roots.length === 0) {
    await vscode.window.showInformationMessage(say('There is no référentiel here.'));
    return undefined;
  }
  const choices = roots.map(({ referentialLabel: label, referential }) => ({ label, referential }));
  const [only, ...others] = choices;
  const choice = others.length === 0 ? only : await vscode.window.showQuickPick(choices, { title });
  return choice?.referential;
}
