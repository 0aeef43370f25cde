import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { block, inFolder, measure } from '../kit/disk.ts';
import { withAgent } from '../kit/mcp.ts';
import { asking, EXAMPLE, SCENARIO } from './support.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe('a server for agents', () => {
  it(
    'finds actions by ids and words, the best first',
    asking(async ({ ask }) => {
      const { found } = await ask('find', { query: '1.2.2', limit: 1 });
      assert.deepEqual(found, [
        {
          referential: 'nature',
          id: '1.2.2',
          title: 'Adopter une stratégie de l’arbre et du végétal',
          kind: 'measure',
          file: 'actions/1.2.2.md',
          line: 1,
          column: 3,
        },
      ]);
      assert.equal((await ask('find', { query: 'stratégie arbre' })).found[0].id, '1.2.2');
    }),
  );

  it(
    'finds nothing by letters that are scattered, nor by none',
    asking(async ({ ask }) => {
      for (const query of ['strtg', ' ']) assert.deepEqual((await ask('find', { query })).found, []);
    }),
  );

  it('tells where a formula stands that makes no sense for a collectivité, from its folder on', () =>
    inFolder(
      {
        'm/cae.md': `# CAE\n${block('id: ""\nreferentiel: cae')}`,
        'm/1.1.1.md': measure('1.1.1', '', [100]),
        'q/part.md': `# Part\n${block('id: part\ntype: proportion\nthematique_id: energie\nactions: [cae_1.1.1]')}`,
        'p/cae.md': `# Règles\n${block('action_id: cae_1.1.1')}## Règles\n### Réduction de potentiel\n\`\`\`formule\n1 / reponse(part)\n\`\`\`\n`,
      },
      ({ path }) =>
        withAgent([path], async ({ ask }) => {
          const { notes } = await ask('score', { scenarioText: 'Réponses:\n  part: 0\nStatuts: {}\n' });
          assert.match(
            notes.join('\n'),
            /^scenario\.yml:\d+:\d+ warning rule-fault .*\n {2}p\/cae\.md:\d+:\d+ The formula$/,
          );
        }),
    ));

  it(
    'scores a scenario that is no file, and tells what is wrong in it',
    asking(async ({ ask }) => {
      const { totals, notes } = await ask('score', { scenarioText: 'Statuts:\n  nature: fait\n  nature_9.9: fait\n' });
      assert.equal(totals[0].referential, 'nature');
      assert.match(
        notes.join('\n'),
        /^scenario\.yml:2:3 warning scenario-status .*\nscenario\.yml:3:3 warning scenario-action /,
      );
    }),
  );

  it(
    'gives the figures of the actions that are asked for, however they are named',
    asking(async ({ ask }) => {
      const { scores } = await ask('score', { scenario: SCENARIO, actions: ['nature', '1.2.2', 'nature_2'] });
      assert.deepEqual(Object.keys(scores), ['nature', 'nature_1.2.2', 'nature_2']);
    }),
  );

  it(
    'tells the shares of the measure and of the référentiel also where they are the share of the parent',
    asking(async ({ ask }) => {
      const shares = async (action: string) => {
        const { percent, percentOfMeasure, percentOfReferential } = await ask('weight', { action });
        return [percent, percentOfMeasure, percentOfReferential];
      };
      assert.deepEqual(await shares('nature'), [null, null, null]);
      assert.deepEqual(await shares('1'), [30, null, 30]);
      assert.deepEqual(await shares('1.2'), [60, null, 18]);
      assert.deepEqual(await shares('1.2.1.1'), [40, 40, 4]);
    }),
  );

  it(
    'says how much of a list it shows',
    asking(async ({ ask }) => {
      const { scores, cut } = await ask('score', { scenario: SCENARIO, limit: 2 });
      assert.equal(Object.keys(scores).length, 2);
      assert.equal(cut.scores.shown, 2);
      assert(cut.scores.of > 2);
    }),
  );

  it('keeps an answer short whatever the files hold', () => {
    const long = 'mot '.repeat(20_000);
    const files = Object.fromEntries(
      [1, 2, 3].map(at => [`1.1.${at}.md`, `# ${long}\n\`\`\`yaml\nid: 1.1.${at}\n\`\`\`\n`]),
    );
    return inFolder(files, ({ path }) =>
      withAgent([path], async ({ ask }) => {
        const answer = await ask('find', { query: 'mot' });
        assert(JSON.stringify(answer).length <= 100_000);
        assert.deepEqual(answer.cut, { found: { shown: 1, of: 3 } });
      }),
    );
  });

  it('knows nothing outside of its folder', () =>
    inFolder({ 'dehors.yml': 'Statuts:\n  1.1.1: fait\n' }, async ({ path, at, write }) => {
      await write('dedans/1.1.1.md', measure('1.1.1'));
      await symlink(at('dehors.yml'), at('dedans/lien.yml'));
      await symlink(path, at('dedans/dossier'));
      await withAgent([at('dedans')], async ({ ask }) => {
        for (const file of ['../dehors.yml', at('dehors.yml'), 'lien.yml', 'dossier/dehors.yml']) {
          await assert.rejects(ask('score', { scenario: file }), {
            message: `${file} is outside the folder, the only one that is known.`,
          });
        }
        await assert.rejects(ask('check', { path: '..' }), /is outside/);
        for (const before of ['..', 'git:HEAD:..', 'dossier'])
          await assert.rejects(ask('diff', { before }), /is outside/);
      });
    }));

  it(
    'tells what it cannot do as an answer',
    asking(async ({ ask }) => {
      await assert.rejects(ask('weight', { action: 'nature_1.2.9' }), /^Error: No action is called “nature_1\.2\.9”\./);
      await assert.rejects(ask('weight', { actoin: '1.2.2' }), /actoin/);
      await assert.rejects(ask('check', { path: 'nulle-part' }), /There is no file or folder nulle-part\./);
      for (const [name, asked] of [
        ['check', { path: 'a\0' }],
        ['score', { scenario: 'a\0.yml' }],
        ['diff', { before: 'git:HEAD:a\0' }],
        ['weight', { action: 'a'.repeat(5000) }],
      ] as const)
        await assert.rejects(ask(name, asked), /Invalid arguments for tool/);
      const twice = { scenario: SCENARIO, scenarioText: 'Statuts: {}' };
      await assert.rejects(ask('score', twice), /Give a scenario file, or the text of one: not both\./);
      await assert.rejects(ask('score', { actions: ['nature_9.9'] }), /No action is called “nature_9\.9”\./);
      await assert.rejects(ask('diff', { before: 'nulle-part' }), /nulle-part/);
    }),
  );

  it('reads files anew for each question, and the texts that an editor has not saved', () =>
    inFolder(
      { '1.1.1.md': measure('1.1.1', '', [40, 60]), '1.1.2.md': measure('1.1.2') },
      async ({ path, at, write }) => {
        const socket = process.platform === 'win32' ? `\\\\.\\pipe\\referentiel-test-${process.pid}` : at('socket');
        let unsaved: Readonly<Record<string, string>> = {};
        const editor = createServer(connection => connection.end(JSON.stringify(unsaved)));
        await new Promise<void>(settle => editor.listen(socket, settle));
        try {
          await withAgent([path, '--unsaved', socket], async ({ ask }) => {
            const percent = async () => (await ask('weight', { action: '1.1.1.1' })).percent;
            assert.equal(await percent(), 40);
            await write('1.1.1.md', measure('1.1.1', '', [30, 70]));
            assert.equal(await percent(), 30);
            unsaved = { [at('1.1.1.md').replaceAll('\\', '/')]: measure('1.1.1', '', [20, 80]) };
            assert.equal(await percent(), 20);
          });
        } finally {
          editor.close();
        }
      },
    ));

  it('costs a check nothing', () => {
    // A sign that the library of its schemas leaves.
    const tell = "process.on('exit', () => process.exitCode = '__zod_globalConfig' in globalThis ? 7 : 0)";
    const codeOf = (...words: readonly string[]) => {
      const preloaded = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`];
      return spawnSync(process.execPath, [...preloaded, CLI, ...words], { input: '' }).status;
    };
    assert.equal(codeOf('mcp', EXAMPLE), 7);
    assert.equal(codeOf('check', EXAMPLE), 0);
  });
});
