import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { referencesOf } from '../../server/src/core/index/references.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Tables } from '../../server/src/core/model/sheet.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { readSource } from '../../server/src/tables/source.ts';
import { textsBelow } from '../fuzz/texts.ts';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';
import { formatted } from '../kit/formatting.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { importSheets } from './import-sheets.ts';

const folder = process.env['ORACLE_DIR'];

describe('formatting the corpora', () => {
  for (const name of ['cae-2023', 'eci-2022']) {
    it(`of ${name} keeps all points and references, and brings no problem`, () => {
      assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
      const texts = textsBelow(join(folder, 'corpus', name));
      const before = workspaceOf(texts);
      const after = workspaceOf(new Map([...texts].map(([path, text]) => [path, formatted(text, path)])));
      assert.deepEqual(pointsIn(after), pointsIn(before));
      assert.deepEqual(referencesIn(after), referencesIn(before));
      const counts = problemCounts(before);
      for (const [code, count] of problemCounts(after)) assert(count <= (counts.get(code) ?? 0), code);
    });
  }

  for (const name of ['cae', 'te']) {
    it(`of the sheets of ${name} changes no cell but for bullets, accents and blank lines`, () =>
      inFolder({}, async ({ at }) => {
        assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
        const run = async (...args: readonly string[]): Promise<void> => {
          const { code, out, err } = await runCli(args);
          assert.deepEqual([code, err], [0, ''], out);
        };
        await importSheets(join(folder, 'corpus/platform-2026'), at('files'), name);
        const before = textsBelow(at('files'));
        await run('export', at('files'), '--format', 'sheets', '--into', at('before'));
        await run('format', at('files'));
        await run('export', at('files'), '--format', 'sheets', '--into', at('after'));
        assert.deepEqual(await cellsIn(at('after'), name), await cellsIn(at('before'), name));
        const changed = [...before].filter(([path, text]) => read(at('files'), path) !== text);
        assert(changed.length > 50 && changed.length < before.size / 2, `${changed.length} files change`);
        await run('format', at('files'), '--check');
      }));
  }
});

function read(root: string, path: string): string {
  return readFileSync(join(root, path.replace(/^\/ws\//, '')), 'utf8');
}

function pointsIn({ referentials }: Workspace): unknown {
  return referentials.map(({ points }) => [...points]);
}

function referencesIn(workspace: Workspace): readonly string[] {
  const all = workspace.referentials.flatMap(referential => referencesOf(workspace, referential));
  return all.map(({ file, kind, from, to, target }) => `${file.path} ${kind} ${from} ${to} ${target?.id}`).sort();
}

function problemCounts(workspace: Workspace): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, problems] of problemsOf(workspace))
    for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** The cells of sheets, as far as a layout is to leave them. */
async function cellsIn(source: string, name: string): Promise<readonly (readonly [string, string[][]])[]> {
  const { tables }: { readonly tables: Tables } = await readSource(diskFiles, source, name);
  return [...tables].map(([kind, { rows }]) => [kind, rows.map(row => row.map(plain))]);
}

function plain(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/^[ \t]*[-*+●•■‣o○◦▪][ \t\u00a0]+/gm, '- ')
    .replace(/\n(?:[ \t]*\n)+/g, '\n\n');
}
