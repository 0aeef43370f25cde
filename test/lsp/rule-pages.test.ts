import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RULES } from '../../server/src/core/analysis/registry.ts';
import { rulePagesBeside } from '../../server/src/lsp/rule-pages.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { withServer } from '../kit/lsp.ts';
import { spawned } from '../kit/lsp-transport.ts';

const PAGES = join(import.meta.dirname, '../../docs/regles');
const PROGRAM = join(import.meta.dirname, '../../dist/cli.js');

describe('the pages of the rules', () => {
  it('are there for every rule, beside the program', () => {
    const pages = rulePagesBeside(PROGRAM);
    assert.deepEqual(
      [...pages.keys()],
      RULES.map(({ code }) => code),
    );
    for (const href of pages.values()) assert(existsSync(fileURLToPath(href)), href);
  });

  it('are found through a link to the program', () =>
    inFolder({}, async folder => {
      await symlink(PROGRAM, folder.at('referentiel'));
      assert.equal(rulePagesBeside(folder.at('referentiel')).size, RULES.length);
    }));

  for (const program of ['server.js --stdio', 'cli.js lsp --stdio']) {
    it(`are what the codes lead to: ${program}`, () =>
      inFolder({ '1.1.1.md': measure('1.1.1', '', [40, 50]) }, folder =>
        withServer({ folders: [folder.uri()], transport: () => spawned(...program.split(' ')) }, async client => {
          await client.settle();
          const [problem] = client.shown().get(folder.uri('1.1.1.md')) ?? [];
          assert.equal(problem?.code, 'points-sum');
          assert.equal(problem.codeDescription?.href, pathToFileURL(join(PAGES, 'points-sum.md')).href);
        }),
      ));
  }

  it('are none where they are not installed', () =>
    inFolder({ 'dist/server.js': '' }, async folder => {
      assert.equal(rulePagesBeside(folder.at('dist/server.js')).size, 0);
      assert.equal(rulePagesBeside(folder.at('nowhere.js')).size, 0);
    }));
});
