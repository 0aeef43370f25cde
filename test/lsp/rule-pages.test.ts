import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULES } from '../../server/src/core/analysis/registry.ts';
import { pagesBeside } from '../../server/src/disk/pages.ts';
import { RULE_PAGE_FOLDERS } from '../../server/src/lsp/proto/rule-pages.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { withServer } from '../kit/lsp.ts';
import { spawned } from '../kit/lsp-transport.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/cli.js');
const LANGUAGES = ['fr', 'en'] as const;

describe('the pages of the rules', () => {
  for (const spoken of LANGUAGES) {
    it(`are there for every rule, beside the program: ${spoken}`, () => {
      const pages = pagesBeside(PROGRAM, RULE_PAGE_FOLDERS[spoken]);
      for (const { code } of RULES) assert(existsSync(pages.get(code) ?? ''), code);
    });

    it(`lead to each other and to pages that exist: ${spoken}`, () => {
      const folder = join(ROOT, RULE_PAGE_FOLDERS[spoken]);
      const other = join(ROOT, RULE_PAGE_FOLDERS[spoken === 'fr' ? 'en' : 'fr']);
      for (const name of readdirSync(folder)) {
        const links = [...readFileSync(join(folder, name), 'utf8').matchAll(/\]\(([^)]+\.md)\)/g)];
        const targets = links.map(([, target = '']) => join(folder, target));
        assert(targets.includes(join(other, name)), name);
        for (const target of targets) assert(existsSync(target), `${name}: ${target}`);
      }
    });
  }

  it('are found through a link to the program', () =>
    inFolder({}, async folder => {
      await symlink(PROGRAM, folder.at('referentiel'));
      const found = pagesBeside(folder.at('referentiel'), RULE_PAGE_FOLDERS.en);
      assert.deepEqual(found, pagesBeside(PROGRAM, RULE_PAGE_FOLDERS.en));
    }));

  for (const program of ['server.js --stdio', 'cli.js lsp --stdio']) {
    for (const locale of LANGUAGES) {
      it(`are what the codes lead to, in the language that is spoken: ${program}, ${locale}`, () =>
        inFolder({ '1.1.1.md': measure('1.1.1', '', [40, 50]) }, folder => {
          const transport = () => spawned(...program.split(' '));
          return withServer({ folders: [folder.uri()], transport, locale }, async client => {
            await client.settle();
            const [problem] = client.shown().get(folder.uri('1.1.1.md')) ?? [];
            assert.equal(problem?.code, 'points-sum');
            const page = join(ROOT, RULE_PAGE_FOLDERS[locale], 'points-sum.md');
            assert.equal(problem.codeDescription?.href, pathToFileURL(page).href);
          });
        }));
    }
  }

  it('are none where they are not installed', () =>
    inFolder({ 'dist/server.js': '' }, async folder => {
      for (const program of [folder.at('dist/server.js'), folder.at('nowhere.js'), undefined]) {
        assert.equal(pagesBeside(program, RULE_PAGE_FOLDERS.en).size, 0);
      }
    }));
});
