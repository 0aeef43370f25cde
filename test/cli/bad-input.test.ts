import assert from 'node:assert/strict';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';
import { BAD_INPUTS, GOOD } from '../kit/lsp-bad-input.ts';
import { isLookedFor } from '../kit/lsp-lines.ts';

interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
}

interface Node {
  readonly id: string;
  readonly children: readonly Node[];
}

describe('bad input on the command line', () => {
  let problems: readonly Problem[] = [];
  let referentials: readonly { readonly folder: string; readonly actions: readonly Node[] }[] = [];

  // All of it in one workspace, each kind in a folder of its own.
  before(() => {
    const files = BAD_INPUTS.flatMap(({ content }, at) => [
      [`${at}/mauvais.md`, content] as const,
      [`${at}/${GOOD[0]}`, GOOD[1]] as const,
    ]);
    return inFolder(Object.fromEntries(files), async folder => {
      problems = JSON.parse((await runCli(['check', folder.path, '--format', 'json'])).out).problems;
      referentials = JSON.parse((await runCli(['export', folder.path])).out).referentials;
    });
  });

  for (const [at, { what, problems: expected, ids }] of BAD_INPUTS.entries()) {
    it(`is a clear problem or silence, and loses no measure: ${what}`, () => {
      const found = problems.filter(problem => problem.file === `${at}/mauvais.md` && isLookedFor(problem));
      assert.deepEqual(
        found.map(({ line, column, endLine, endColumn, code }) => `${line}:${column}-${endLine}:${endColumn} ${code}`),
        expected,
      );
      const below = ({ id, children }: Node): string[] => [id, ...children.flatMap(below)];
      const found2 = referentials.find(({ folder }) => folder === String(at))?.actions.flatMap(below) ?? [];
      assert.deepEqual(found2.filter(id => id !== '').sort(), [...new Set([...ids, '1.1.2'])].sort());
    });
  }
});
