import assert from 'node:assert/strict';
import { diff } from '../../../server/src/cli/commands/diff.ts';
import { review } from '../../../server/src/cli/commands/review.ts';
import { block, measure } from '../../kit/disk.ts';
import { ran } from '../../kit/outputs.ts';
import { inRepository, type Repository } from '../../kit/repository.ts';

const ROOT = `# Essai\n${block('id: ""\nreferentiel: essai')}`;
const BEFORE = { 'racine.md': ROOT, '1.1.md': measure('1.1', 'Le vélo.'), '1.2.md': measure('1.2', '') };
const MAP = {
  'trace.json': '{ "essai_1.1": { "essai_1.3": 1 } }',
  'suite.json': '{ "essai_1.3": { "essai_1.4": 1 } }',
};

/** A repository in which 1.1 was written anew as another measure: by their texts, nobody would take them for one. */
function inRewritten(id: string, test: (repository: Repository) => Promise<void>): Promise<void> {
  return inRepository({ ...BEFORE, ...MAP }, async repository => {
    await repository.remove('1.1.md');
    const text = measure(id, 'Marcher, pédaler et prendre le train chaque jour.');
    await repository.write(`${id}.md`, text.replace(/^# .*/, '# Se déplacer autrement'));
    await test(repository);
  });
}

interface Reported {
  readonly subject: { readonly id: string };
  readonly what: { readonly kind: string; readonly from?: string; readonly by?: string };
}

async function treeChanges({ path }: Repository, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await ran(diff, [`git:HEAD:${path}`, path, '--format', 'json', ...args]);
  const changes: readonly Reported[] = JSON.parse(out).changes;
  return changes
    .filter(({ what }) => ['added', 'removed', 'moved'].includes(what.kind))
    .map(({ subject, what }) =>
      [subject.id, what.kind, what.from, what.by].filter(word => word !== undefined).join(' '),
    );
}

describe('a trail of ids that is given to diff and review', () => {
  it('tells that an action goes on as another, whatever that says', () =>
    inRewritten('1.3', async repository => {
      assert.deepEqual(await treeChanges(repository), ['1.1 removed', '1.3 added']);
      assert.deepEqual(await treeChanges(repository, '--trail', repository.at('trace.json')), ['1.3 moved 1.1 trail']);
    }));

  it('goes on with the next one', () =>
    inRewritten('1.4', async repository => {
      const files = ['trace.json', 'suite.json'].map(repository.at);
      assert.deepEqual(await treeChanges(repository, '--trail', ...files), ['1.4 moved 1.1 trail']);
    }));

  it('is what review lists changes by as well', () =>
    inRewritten('1.3', async repository => {
      const { out } = await ran(review, [repository.path, '--format', 'json', '--trail', repository.at('trace.json')]);
      const changes: readonly { readonly change: string }[] = JSON.parse(out).changes;
      const ofTheTree = changes.map(({ change }) => change).filter(change => /^(?:id|removed|added)$/.test(change));
      assert.deepEqual(ofTheTree, ['id']);
    }));

  it('is told of where it names no action of either version, by diff and by review', () =>
    inRewritten('1.3', async ({ path, at, write }) => {
      await write('autre.json', '{ "cae_1.1": { "cae_1.3": 1 } }');
      await write('vide.json', '{}');
      for (const [command, args] of [
        [diff, [`git:HEAD:${path}`, path]],
        [review, [path]],
      ] as const) {
        const without = await ran(command, args);
        const given = ['autre.json', 'vide.json'].flatMap(name => ['--trail', at(name)]);
        const { code, out, err } = await ran(command, [...args, ...given]);
        assert.deepEqual([code, out], [without.code, without.out]);
        assert.equal(err, `${at('autre.json')} names no action of either version, and changes nothing.\n`);
        assert.equal((await ran(command, [...args, '--trail', at('trace.json')])).err, '');
      }
    }));

  it('is none that changes nothing where only the trails beside it name what the versions have', () =>
    inRewritten('1.6', async ({ path, at, write }) => {
      await write('milieu.json', '{ "essai_1.4": { "essai_1.5": 1 } }');
      await write('fin.json', '{ "essai_1.5": { "essai_1.6": 1 } }');
      const files = ['trace.json', 'suite.json', 'milieu.json', 'fin.json'].map(at);
      assert.equal((await ran(diff, [`git:HEAD:${path}`, path, '--trail', ...files])).err, '');
    }));

  it('is refused in one line where it is none', () =>
    inRewritten('1.3', async ({ path, at }) => {
      const { code, out, err } = await ran(diff, [`git:HEAD:${path}`, path, '--trail', at('racine.md')]);
      assert.deepEqual([code, out, err.trim().split('\n').length], [2, '', 1]);
    }));
});
