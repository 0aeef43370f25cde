import assert from 'node:assert/strict';
import type { ExportedAction, ExportOutput } from '../../server/src/outputs/export.ts';
import { runCli } from '../kit/cli.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { withAgent } from '../kit/mcp.ts';
import { asking, EXAMPLE, SCENARIO } from './support.ts';

const ALL = 1000;

async function printed(args: readonly string[], cwd = EXAMPLE) {
  return JSON.parse((await runCli(args, { LC_ALL: 'C' }, cwd)).out);
}

describe('what agents are told is what the command line prints', () => {
  it(
    'by weight and cited-by',
    asking(async ({ ask }) => {
      const { referentials }: ExportOutput = await printed(['export', '.']);
      const [referential] = referentials;
      assert(referential);
      const all = (action: ExportedAction): ExportedAction[] => [action, ...action.children.flatMap(all)];
      for (const { children, ...action } of referential.actions.flatMap(all).filter(({ level }) => level < 4)) {
        const name = action.id === '' ? 'nature' : `nature_${action.id}`;
        const told = await ask('weight', { action: name });
        assert.deepEqual({ ...told, ...action }, told);
        assert.deepEqual(
          told.children,
          children.map(({ children: _, ...child }) => child),
        );
        const { references } = await ask('cited-by', { action: name, limit: ALL });
        assert.deepEqual(
          references.map(({ sentence: _, ...reference }: { sentence: unknown }) => reference),
          referential.references.filter(({ to, resolved }) => to === action.id && resolved),
        );
      }
    }),
  );

  it('by check', () =>
    inFolder({ '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.') }, async ({ path }) => {
      await withAgent([path], async ({ ask }) => {
        const { cut, ...told } = await ask('check', { limit: ALL });
        assert.deepEqual(told, await printed(['check', path, '--format', 'json']));
        assert.deepEqual(cut, {});
        assert.notEqual(told.problems.length, 0);
      });
    }));

  it(
    'by score',
    asking(async ({ ask }) => {
      const asked = ['score', '.', '--scenario', SCENARIO, '--next', '3', '--format', 'json'];
      const { cut, notes, ...told } = await ask('score', { scenario: SCENARIO, next: 3, limit: ALL });
      assert.deepEqual(told, (await printed(asked)).scenarios[0]);
      assert.deepEqual([cut, notes], [{}, []]);
    }),
  );

  it(
    'by explain',
    asking(async ({ ask }) => {
      const asked = ['score', '.', '--scenario', SCENARIO, '--explain', 'nature_1.2.2', '--format', 'json'];
      const { steps } = await ask('explain', { scenario: SCENARIO, action: 'nature_1.2.2' });
      assert.deepEqual(steps, (await printed(asked)).scenarios[0].explanations['nature_1.2.2']);
    }),
  );

  it('by diff', () =>
    inFolder({ 'avant/1.1.1.md': measure('1.1.1', '', [40, 60]) }, async ({ path, write }) => {
      await write('apres/1.1.1.md', measure('1.1.1', '', [50, 50]));
      await withAgent([path], async ({ ask }) => {
        const { cut, ...told } = await ask('diff', { before: 'avant', after: 'apres' });
        assert.deepEqual(told, await printed(['diff', 'avant', 'apres', '--format', 'json'], path));
        assert.deepEqual(cut, {});
        assert.notEqual(told.changes.length, 0);
      });
    }));

  it('by formula', () =>
    inFolder({}, async ({ path, write }) => {
      const texts = ['1 + ', 'si reponse(a, OUI) alors 0.5', '2 * 3', 'VRAI'];
      const context = { reponses: { a: 'OUI' } };
      await write(
        'lot.json',
        JSON.stringify(texts.map(expression => ({ expression, language: 'personnalisation', context }))),
      );
      await withAgent([path], async ({ ask }) => {
        const told: unknown[] = [];
        for (const expression of texts) told.push(await ask('formula', { expression, context }));
        assert.deepEqual(told, await printed(['formula', '--batch', 'lot.json'], path));
      });
    }));
});
