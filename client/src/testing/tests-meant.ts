import type * as vscode from 'vscode';

/** The test that a menu was opened on, or that its message is of; all, where the command was called by its name. */
export function testsMeant(argument: unknown): readonly vscode.TestItem[] | undefined {
  if (isTest(argument)) return [argument];
  const named = typeof argument === 'object' && argument !== null && 'test' in argument ? argument.test : undefined;
  return isTest(named) ? [named] : undefined;
}

function isTest(value: unknown): value is vscode.TestItem {
  return typeof value === 'object' && value !== null && 'id' in value && 'children' in value;
}
