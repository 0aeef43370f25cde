import assert from 'node:assert/strict';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { isLookedFor, problemLines, untilProblems } from '../kit/lsp-lines.ts';

const CITING = measure('1.1.1', 'Voir la 1.1.2.');
const UNEVEN = measure('1.1.2', '', [40, 50]);
const EVEN = measure('1.1.2', '', [50, 50]);
const FILES = { '1.1.1.md': CITING, '1.1.2.md': UNEVEN };
const SUM = '1.1.2.md:1:3-1:9 points-sum';
const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';

describe('the diagnostics of a session', () => {
  it('are published for files that nobody opened', () =>
    withWorkspace(FILES, async (client, folder) => {
      await client.settle();
      assert.deepEqual(problemLines(client, folder), [SUM]);
    }));

  it('carry what a client shows: a code, a source, a severity, a sentence, related places', () =>
    withWorkspace(FILES, async (client, folder) => {
      await client.settle();
      const [problem] = client.shown().get(folder.uri('1.1.2.md'))?.filter(isLookedFor) ?? [];
      assert.equal(problem?.code, 'points-sum');
      assert.equal(problem.source, 'référentiel');
      assert.equal(problem.severity, 1);
      assert.match(String(problem.message), /90% instead of 100%/);
      assert.deepEqual(
        problem.relatedInformation?.map(({ location, message }) => [location.uri, location.range.start.line, message]),
        [
          [folder.uri('1.1.2.md'), 9, 'Counted in this sum: 40 (1.1.2.1 “Volet 1”)'],
          [folder.uri('1.1.2.md'), 14, 'Counted in this sum: 50 (1.1.2.2 “Volet 2”)'],
        ],
      );
    }));

  it('follow an unsaved text, whatever the disk says', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(folder.uri('1.1.2.md'), EVEN);
      await untilProblems(client, folder, []);
      await folder.write('1.1.2.md', UNEVEN);
      client.watched(2, folder.uri('1.1.2.md'));
      await folder.write('1.1.1.md', measure('1.1.1', 'Voir la 1.1.9.'));
      client.watched(2, folder.uri('1.1.1.md'));
      await untilProblems(client, folder, [DANGLING]);
    }));

  it('tell at once that references lead nowhere when an id is removed in another file', () =>
    withWorkspace({ ...FILES, '1.1.2.md': EVEN }, async (client, folder) => {
      client.open(folder.uri('1.1.2.md'), EVEN);
      await client.settle();
      client.change(folder.uri('1.1.2.md'), EVEN.replaceAll('1.1.2', '1.1.3'));
      await client.settle();
      assert.deepEqual(problemLines(client, folder), [DANGLING]);
      client.change(folder.uri('1.1.2.md'), EVEN);
      await client.settle();
      assert.deepEqual(problemLines(client, folder), []);
    }));

  it('follow a line that is broken where nothing moves', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.') }, async (client, folder) => {
      await client.settle();
      await folder.write('1.1.1.md', measure('1.1.1', 'Voir\nla 1.1.9.'));
      client.watched(2, folder.uri('1.1.1.md'));
      await untilProblems(client, folder, ['1.1.1.md:6:4-6:9 reference-unknown']);
    }));

  it('show a place of another file as it is now', () =>
    withWorkspace(
      { '1.1.1.md': `Avant\n${measure('1.1.1')}`, '1.1.2.md': measure('1.1.1') },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const lines = () =>
          client
            .shown()
            .get(folder.uri('1.1.2.md'))
            ?.flatMap(problem => (problem.relatedInformation ?? []).map(({ location }) => location.range.start.line));
        await client.settle();
        assert.deepEqual(lines(), [3]);
        client.open(uri, `Av\nnt\n${measure('1.1.1')}`);
        await client.settle();
        assert.deepEqual(lines(), [4]);
      },
    ));

  it('are those of the disk again when a document is closed without saving', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(folder.uri('1.1.2.md'), UNEVEN);
      client.change(folder.uri('1.1.2.md'), EVEN.replaceAll('1.1.2', '1.1.3'));
      await untilProblems(client, folder, [DANGLING]);
      client.close(folder.uri('1.1.2.md'));
      await untilProblems(client, folder, [SUM]);
    }));

  it('carry the version of the open document that they tell of, and none once it is closed', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('1.1.2.md');
      const versionShown = () => client.published.findLast(params => params.uri === uri)?.version;
      client.open(uri, UNEVEN);
      await client.settle();
      assert.equal(versionShown(), 1);
      const version = client.change(uri, `${UNEVEN}\n`);
      await client.settle();
      assert.equal(versionShown(), version, 'a version with the same problems is told too');
      client.close(uri);
      await client.until('diagnostics without a version', () => versionShown() === undefined);
      assert.deepEqual(problemLines(client, folder), [SUM]);
    }));

  it('never go back to an older version', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('1.1.2.md');
      client.open(uri, UNEVEN);
      for (let edit = 0; edit < 20; edit++) {
        client.change(uri, edit % 2 === 0 ? EVEN : UNEVEN);
        if (edit % 5 === 0) await client.settle();
      }
      await client.settle();
      const versions = client.published.flatMap(({ version }) => version ?? []);
      assert.deepEqual(
        versions,
        [...versions].sort((a, b) => a - b),
      );
      assert.equal(versions.at(-1), 21);
      assert.deepEqual(problemLines(client, folder), [SUM]);
    }));

  it('never tell of half a workspace: nothing is published before all of it is read', () =>
    withWorkspace({ ...manyUneven(), '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, measure('1.1.1', 'Voir la 1.1.90.'));
      await client.settle();
      const told = client.published.filter(params => params.uri === uri).flatMap(({ diagnostics }) => diagnostics);
      assert.deepEqual(told.filter(isLookedFor), []);
    }));

  it('are those of the last of many files, changed while all of them are being published', () =>
    withWorkspace(manyUneven(), async (client, folder) => {
      const uri = folder.uri('1.1.90.md');
      client.open(uri, measure('1.1.90', '', [10]));
      await client.until('the first diagnostics', () => client.published.length > 0);
      client.change(uri, measure('1.1.90', '', [100]));
      await client.settle();
      assert(!problemLines(client, folder).some(line => line.startsWith('1.1.90.md')));
    }));
});

function manyUneven(): Record<string, string> {
  const ids = Array.from({ length: 90 }, (_, at) => `1.1.${at + 1}`);
  return Object.fromEntries(ids.map(id => [`${id}.md`, measure(id, '', [10])]));
}
