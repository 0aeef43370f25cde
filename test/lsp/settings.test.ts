import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { problemLines, untilProblems } from '../kit/lsp-lines.ts';

const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';
const FILES = {
  '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.'),
  'brouillons/1.1.2.md': measure('1.1.2', 'Voir la 1.1.9.'),
};

describe('referentiel.json in the server', () => {
  it('silences rules and leaves paths out, from the start', () =>
    withWorkspace(
      { ...FILES, 'referentiel.json': '{ "rules": { "reference-unknown": "off" } }' },
      async (client, folder) => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), []);
      },
    ));

  it('counts as soon as it is written, changed or removed', () =>
    withWorkspace(FILES, async (client, folder) => {
      await untilProblems(client, folder, [DANGLING, `brouillons/1.1.2.md:${DANGLING.slice('1.1.1.md:'.length)}`]);
      await folder.write('referentiel.json', '{ "ignore": ["brouillons"] }');
      client.watched(FileChangeType.Created, folder.uri('referentiel.json'));
      await untilProblems(client, folder, [DANGLING]);
      await folder.write('referentiel.json', '{ "rules": { "reference-unknown": "off" }, "ignore": ["brouillons"] }');
      client.watched(FileChangeType.Changed, folder.uri('referentiel.json'));
      await untilProblems(client, folder, []);
      await folder.remove('referentiel.json');
      client.watched(FileChangeType.Deleted, folder.uri('referentiel.json'));
      await untilProblems(client, folder, [DANGLING, `brouillons/1.1.2.md:${DANGLING.slice('1.1.1.md:'.length)}`]);
    }));
});
