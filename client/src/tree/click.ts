/** What a click in the tree does: one previews the action's text and leaves the focus in the tree, two go there. */
import type * as vscode from 'vscode';
import { revealNode } from '../reveal.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from './trees.ts';

/** Two clicks on one action within this time are a double click. In milliseconds. */
const DOUBLE_CLICK = 500;

/** The command behind the items of the tree: VS Code calls it at each click, with the key of the action. */
export function clicks(
  trees: Trees,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): (argument: unknown) => Promise<void> {
  let last = { key: '', time: Number.NEGATIVE_INFINITY };
  return async argument => {
    if (typeof argument !== 'string') return;
    const time = Date.now();
    const isDouble = last.key === argument && time - last.time < DOUBLE_CLICK;
    last = { key: argument, time };
    await revealNode(trees.byKey(argument), server, { preview: !isDouble, preserveFocus: !isDouble }, log);
  };
}
