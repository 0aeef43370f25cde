import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { positionAt } from '../../server/src/core/text/line-index.ts';
import { workspaceOf } from '../kit/workspace.ts';

const folder = process.env['ORACLE_DIR'];

/** Every warning in the published référentiels; each was judged by reading the place, and each is right. */
const WARNINGS: Readonly<Record<string, readonly string[]>> = {
  'cae-2023': [
    // No measure has these ids.
    'actions/1.3.1.md:112 reference-unknown',
    // The importer drops these sections.
    'actions/2.3.3.md:10 section-unknown',
    'actions/2.3.3.md:22 section-unknown',
    'actions/2.3.3.md:26 section-unknown',
    'actions/5.2.1.md:129 reference-unknown',
    // 1.3.1 with the title of 1.3.2.
    'actions/5.2.2.md:112 reference-title',
    'actions/6.4.1.md:363 reference-unknown',
    // 9.a, 9.b and 9.c have a parent that no file declares.
    'indicateurs/cae_009.md:27 indicator-unknown',
    'indicateurs/cae_009.md:46 indicator-unknown',
    'indicateurs/cae_009.md:8 indicator-unknown',
    // The question has one answer, and this asks for two of its choices at once.
    'personnalisations/cae_4.md:92 formula-branch',
  ],
  'eci-2022': [],
};

/** How many texts stand below a block without a title; the importer has dropped them (domain, section 2). */
const UNTITLED: Readonly<Record<string, number>> = { 'cae-2023': 58, 'eci-2022': 0 };

for (const [name, warnings] of Object.entries(WARNINGS)) {
  it(`${name} has no error, and these warnings`, () => {
    const root = join(folder ?? '', 'corpus', name);
    assert(folder && existsSync(root), 'ORACLE_DIR must name the folder that holds corpus/');
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
    const workspace = workspaceOf(new Map(names.map(file => [file, readFileSync(join(root, file), 'utf8')])));
    const found = [...problemsOf(workspace)].flatMap(([file, problems]) =>
      problems
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ severity, code, span }) => {
          const lines = workspace.files.get(file)?.lines;
          const line = lines ? positionAt(lines, span.start).line + 1 : 0;
          return `${file}:${line} ${code}${severity === 'error' ? ' (error)' : ''}`;
        }),
    );
    const untitled = found.filter(line => line.endsWith(' description-title-missing'));
    assert.equal(untitled.length, UNTITLED[name]);
    assert.deepEqual(found.filter(line => !untitled.includes(line)).sort(), [...warnings].sort());
  });
}
