import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixAll, mended } from '../../../server/src/core/features/fixes.ts';
import { checkSettles } from '../../kit/settles.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const SHIPPED = join(import.meta.dirname, '../../../referentiel');
const names = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter(name =>
  /^(?:exemple.actions|mesures)..*\.md$/.test(name),
);
const texts = new Map(names.map(name => [`/ws/${name}`, readFileSync(join(SHIPPED, name), 'utf8')]));

/** Changes one line of a text, or a part of it; the numbers choose where, and with what. */
type Spoil = (lines: readonly string[], at: number, to: number) => readonly string[];

const replaced = (lines: readonly string[], at: number, ...news: readonly string[]) => lines.toSpliced(at, 1, ...news);
const changed =
  (change: (line: string, to: number) => string): Spoil =>
  (lines, at, to) =>
    replaced(lines, at, change(lines[at] ?? '', to));

const SPOILS: readonly Spoil[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => replaced(lines, at, lines[at] ?? '', lines[at] ?? ''),
  (lines, at, to) => lines.toSpliced(at, 1).toSpliced(to, 0, lines[at] ?? ''),
  (lines, at, to) => lines.toSpliced(to, 0, ...lines.slice(at, at + 5)),
  changed((line, to) => line.replace(/^#+/, '#'.repeat(1 + (to % 6)))),
  changed((line, to) => (line.startsWith('#') ? line : `${'#'.repeat(1 + (to % 6))} ${line}`)),
  changed((line, to) => `${line.slice(0, to % (line.length + 1))}${line.slice(1 + (to % (line.length + 1)))}`),
  changed(line => line.replace(/^(points|pourcentage): *(\d+)/, '$1: "$2 %"')),
  changed(line => line.replace(/^(id|identifiant): *(\S+)/, '$1: $2.1')),
  changed(line => line.replace(/\d+$/, digits => String(Number(digits) + 1))),
  changed(line => line.replace(/^categorie: .*/, 'categorie: Bases')),
  changed(line => line.normalize('NFD')),
  changed(
    (_, to) =>
      ['```', '```yaml', '## Actions', '#### Actions', '##### Tâche', '---', '<!--', '', '- id: 1'][to % 9] ?? '',
  ),
];

/** Real texts, some lines of which were dropped, doubled, moved, or changed. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...texts.keys()),
    fc.array(fc.tuple(fc.constantFrom(...SPOILS), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }),
  )
  .map(([path, spoils]) => {
    const lines = (texts.get(path) ?? '').split('\n');
    const all = spoils.reduce<readonly string[]>(
      (now, [spoil, at, to]) => spoil(now, at % now.length, to % now.length),
      lines,
    );
    return new Map([...texts, [path, all.join('\n')]]);
  });

describe('safe fixes', () => {
  it('settle in few rounds, bring no error and lose no word, however spoilt a text is', () =>
    fc.assert(
      fc.property(spoilt, files => checkSettles(workspaceOf(files))),
      { numRuns: process.env['FUZZ'] ? 5000 : 150, ...(process.env['FUZZ'] ? {} : { seed: 1 }) },
    ));

  it('leave alone titles whose levels nobody can tell', () => {
    const text = '# T\n```yaml\nid: 1.3.2\n```\n##### A\n##### B\n```yaml\nid: 1.3.2.1.3\n```\n';
    const workspace = workspaceOf(new Map([['/ws/1.3.2.md', text]]));
    checkSettles(workspace);
    assert.deepEqual(mended(workspace).texts, new Map());
    assert.deepEqual(fixAll(workspace, '/ws/1.3.2.md'), []);
  });

  it('leave the title of a second list where a text stands below it', () => {
    const text =
      '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n## Actions\nDe tous.\n### B\n```yaml\nid: 1.1.1.2\n```\n';
    assert.deepEqual(fixAll(workspaceOf(new Map([['/ws/1.1.1.md', text]]))), []);
  });
});
