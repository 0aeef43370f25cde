import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  type ChangesAnswer,
  type ChangesSince,
  changesRequest,
  type WireChange,
} from '../../server/src/protocol/changes.ts';
import { committedNotification } from '../../server/src/protocol/simulation.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const COMMIT: ChangesSince = { kind: 'committed', commit: 'a1b2c3d' };

function ask(client: LspClient, since = COMMIT, scenario: string | null = null): Promise<ChangesAnswer> {
  return client.connection.sendRequest<ChangesAnswer>(changesRequest, { since, scenario, anew: false });
}

async function told(client: LspClient, since = COMMIT, scenario: string | null = null) {
  const answer = await ask(client, since, scenario);
  ok(answer.kind === 'changes', answer.kind);
  return answer;
}

function tell(client: LspClient, files: Readonly<Record<string, string | null>>): Promise<void> {
  return client.connection.sendNotification(committedNotification, {
    commit: 'a1b2c3d',
    files: Object.entries(files).map(([uri, text]) => ({ uri, text })),
  });
}

function evidence(title: string): string {
  return `# ${title}\n\`\`\`yaml\nid: plan_velo\nactions:\n  - x_1.1.1\n\`\`\`\n`;
}

function inShort({ severity, text, points, presence }: WireChange) {
  return [severity, presence, text, points?.before ?? null, points?.after ?? null];
}

describe('what has changed since another version', () => {
  it('is nothing while nobody has told of the commit, nor where all is the same', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      equal((await ask(client)).kind, 'untold');
      await tell(client, { [folder.uri('1.1.1.md')]: measure('1.1.1') });
      deepEqual((await told(client)).measures, []);
    }));

  it('names what is cited now and was not, and what is cited no more', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.') }, async (client, folder) => {
      await tell(client, { [folder.uri('1.1.1.md')]: measure('1.1.1', 'Voir la 1.1.3.') });
      const citations = (await told(client)).measures.flatMap(({ changes }) =>
        changes.flatMap(one => one.citation ?? []),
      );
      deepEqual(citations, [
        { kind: 'lost', to: '1.1.3' },
        { kind: 'gained', to: '1.1.2' },
      ]);
    }));

  it('is told by measure with its places, on texts that are not saved too', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [40, 60]) }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      await tell(client, { [uri]: measure('1.1.1', '', [40, 60]) });
      client.open(uri, measure('1.1.1', '', [30, 70]));
      const { measures, revision } = await told(client);
      deepEqual(
        measures.map(({ action, referential, changes }) => [action?.id, referential, changes.map(inShort)]),
        [
          [
            '1.1.1',
            folder.uri(),
            [
              ['changes-scores', 'both', '1.1.1.1 · weight', 40, 30],
              ['changes-scores', 'both', '1.1.1.2 · weight', 60, 70],
            ],
          ],
        ],
      );
      const [change] = measures[0]?.changes ?? [];
      deepEqual([change?.before?.uri, change?.after?.uri], [uri, uri]);
      client.change(uri, measure('1.1.1', '', [40, 60]));
      const after = await told(client);
      deepEqual(after.measures, []);
      ok(after.revision > revision);
    }));

  it('names what has other points because of a change, the référentiel among it', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [50, 60]) }, async (client, folder) => {
      await tell(client, { [folder.uri('1.1.1.md')]: measure('1.1.1', '', [40, 60]) });
      const changes = (await told(client)).measures.flatMap(one => one.changes);
      const shifts = changes.flatMap(({ details }) => details.filter(text => text.includes('→')));
      deepEqual(shifts, ['the référentiel 100 → 110 pts', '1.1.1 100 → 110 pts']);
    }));

  it('has places of then alone for a measure that is deleted', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      await tell(client, { [folder.uri('1.1.2.md')]: measure('1.1.2') });
      const { measures } = await told(client);
      const changes = measures.flatMap(one => one.changes);
      deepEqual(
        changes.map(({ presence, before, after }) => [presence, before?.uri, after]),
        [['removed', folder.uri('1.1.2.md'), null]],
      );
    }));

  it('tells what it does to a scenario, and by which measure', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1', '', [30, 70]), 's.yml': 'Test: Essai\nStatuts:\n  x_1.1.1.1: fait\n' },
      async (client, folder) => {
        await tell(client, { [folder.uri('1.1.1.md')]: measure('1.1.1', '', [40, 60]) });
        const { impacts, scenarioTitle } = await told(client, COMMIT, folder.uri('s.yml'));
        equal(scenarioTitle, 'Essai');
        deepEqual(
          impacts.map(({ before, after, measures }) => [
            before?.done,
            after?.done,
            measures.map(({ id, done }) => [id, done]),
          ]),
          [[40, 30, [['1.1.1', -10]]]],
        );
      },
    ));

  it('is told of one référentiel where it is compared with a folder', () =>
    withWorkspace(
      { 'cae/1.1.1.md': measure('1.1.1', '', [40, 60]), 'eci/1.1.1.md': measure('1.1.1') },
      (client, folder) =>
        inFolder({ '1.1.1.md': measure('1.1.1', '', [30, 70]) }, async other => {
          const since = { kind: 'folder', uri: other.uri(), referential: folder.uri('cae') } as const;
          const { measures } = await told(client, since);
          deepEqual(
            measures.map(({ referential, changes }) => [referential, changes.map(({ before }) => before?.uri)]),
            [[folder.uri('cae'), [other.uri('1.1.1.md'), other.uri('1.1.1.md')]]],
          );
        }),
    ));

  it('says in words why a folder cannot be compared with', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, (client, folder) =>
      inFolder({ 'LISEZMOI.txt': '' }, async other => {
        const since = { kind: 'folder', uri: other.uri(), referential: folder.uri() } as const;
        const nothing = await ask(client, since);
        ok(nothing.kind === 'refused');
        equal(nothing.message, `Nothing of a référentiel stands in ${other.path}.`);
        equal((await ask(client, { ...since, uri: other.uri('nulle-part') })).kind, 'refused');
      }),
    ));

  it('is told of the right one of several référentiels without a name, and of what belongs to none', () =>
    withWorkspace(
      { 'a/1.1.1.md': measure('1.1.1'), 'b/1.1.1.md': measure('1.1.1'), 'preuves/x.md': evidence('Un plan') },
      async (client, folder) => {
        await tell(client, {
          [folder.uri('b/1.1.1.md')]: measure('1.1.1', 'Autre chose'),
          [folder.uri('preuves/x.md')]: evidence('Un programme'),
        });
        const { measures } = await told(client);
        deepEqual(
          measures.map(({ referential, action }) => [referential, action?.id]),
          [
            [folder.uri('b'), '1.1.1'],
            [null, undefined],
          ],
        );
      },
    ));

  it('names the files of either side that cannot be read whole', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const torn = '# Une mesure\n```yaml\nidentifiant: [\n```\n';
      await tell(client, { [folder.uri('1.1.1.md')]: measure('1.1.1'), [folder.uri('1.1.2.md')]: torn });
      deepEqual((await told(client)).unreadable, ['1.1.2.md']);
    }));
});
