/**
 * Stays with a scenario that is saved under another name: VS Code opens what was saved by its name, and under one that
 * says nothing of scenarios, such as `essai.yml`, that is as text.
 */
import * as vscode from 'vscode';
import { YAML_EDITOR } from './scenario-files.ts';

export interface FollowSaved extends vscode.Disposable {
  /** To be told of each view that goes, with the text that its document had. */
  gone(uri: string, text: string): void;
}

/** The view goes and the text comes within this time, in either order. In milliseconds. */
const TOGETHER = 1000;

/** Opens in a view the text that takes the place of one. */
export function followSaved(log: vscode.LogOutputChannel): FollowSaved {
  let left: { readonly uri: string; readonly text: string; readonly at: number } | null = null;
  let come: { readonly tab: vscode.Tab; readonly at: number } | null = null;

  const look = async (): Promise<void> => {
    if (left === null || come === null || Math.abs(left.at - come.at) > TOGETHER) return;
    const { tab } = come;
    const uri = tab.input instanceof vscode.TabInputText ? tab.input.uri : null;
    if (uri === null || uri.toString() === left.uri || !/\.ya?ml$/i.test(uri.path)) return;
    if ((await vscode.workspace.openTextDocument(uri)).getText() !== left.text) return;
    left = null;
    come = null;
    await vscode.commands.executeCommand('vscode.openWith', uri, YAML_EDITOR, tab.group.viewColumn);
    await vscode.window.tabGroups.close(tab);
  };
  const tryToLook = (): void => {
    look().catch((error: unknown) => log.warn(`simulation: ${String(error)}`));
  };
  const listening = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
    const [tab] = opened;
    if (tab === undefined) return;
    come = { tab, at: performance.now() };
    tryToLook();
  });
  return {
    gone: (uri, text) => {
      left = { uri, text, at: performance.now() };
      tryToLook();
    },
    dispose: () => listening.dispose(),
  };
}
