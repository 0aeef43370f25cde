import assert from 'node:assert/strict';
import { isOfText } from '../../../client/src/server/schemes.ts';

describe('what a place of a simulation may lead to', () => {
  it('is a file of the disk, one that stands on none, and a document without a file', () => {
    for (const uri of ['file:///a/1.1.1.md', 'vscode-vfs://github/o/r/1.1.1.md', 'untitled:Untitled-1']) {
      assert(isOfText(uri, ['vscode-vfs']), uri);
    }
  });

  it('is nothing else', () => {
    for (const uri of [
      'command:workbench.action.quit',
      'https://example.org/',
      'vscode-vfs://github/o/r/1.1.1.md',
      '',
    ]) {
      assert(!isOfText(uri, []), uri);
    }
  });
});
