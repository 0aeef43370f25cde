import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { runCli } from '../kit/cli.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { withAgent } from '../kit/mcp.ts';
import { EXAMPLE } from './support.ts';

const READING = ['find', 'weight', 'cited-by', 'explain', 'check', 'score', 'diff', 'formula'];

describe('agents that write', () => {
  it('are offered to only where that is allowed', async () => {
    await withAgent([EXAMPLE], async ({ tools }) => assert.deepEqual(tools, READING));
    await withAgent([EXAMPLE, '--allow-writes'], async ({ tools }) =>
      assert.deepEqual(tools, [...READING, 'format', 'fix', 'rename']),
    );
  });

  it('lay out files and mend them as the command line does', () => {
    const text = '# A\n```yaml\nid: 1.1.1\n```\n\n\n\nVoir la 1.1.02.\n';
    const files = { '1.1.1.md': text, '1.1.2.md': measure('1.1.2') };
    return inFolder(files, ours =>
      inFolder(files, async theirs => {
        await withAgent([ours.path, '--allow-writes'], async ({ ask }) => {
          assert.deepEqual(await ask('format', { path: '1.1.1.md' }), { changed: ['1.1.1.md'], refused: [], cut: {} });
          await ask('fix');
        });
        await runCli(['format', theirs.at('1.1.1.md')]);
        await runCli(['check', '--fix', theirs.path]);
        const written = await readFile(ours.at('1.1.1.md'), 'utf8');
        assert.equal(written, await readFile(theirs.at('1.1.1.md'), 'utf8'));
        assert.notEqual(written, text);
      }),
    );
  });

  it('give an action another id in all that names it, files and scenarios', () =>
    inFolder(
      { '1.1.1.md': measure('1.1.1', '', [40, 60]), '1.1.2.md': measure('1.1.2', 'Voir la 1.1.1.2.') },
      async ({ path, at, write }) => {
        await write('s.yml', 'Statuts:\n  cae_1.1.1.2: fait\n');
        await withAgent([path, '--allow-writes'], async ({ ask }) => {
          const { changed } = await ask('rename', { action: '1.1.1', id: '1.1.3' });
          assert.deepEqual([...changed].sort(), ['1.1.1.md', '1.1.2.md', 's.yml']);
          await assert.rejects(ask('rename', { action: '1.1.3', id: '1.1.2' }), /^Error: Nothing was written\. /);
        });
        assert.match(await readFile(at('1.1.3.md'), 'utf8'), /id: 1\.1\.3\.2/);
        assert.match(await readFile(at('1.1.2.md'), 'utf8'), /Voir la 1\.1\.3\.2\./);
        assert.match(await readFile(at('s.yml'), 'utf8'), /cae_1\.1\.3\.2: fait/);
        await assert.rejects(readFile(at('1.1.1.md')));
      },
    ));
});
