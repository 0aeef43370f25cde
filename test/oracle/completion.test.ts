import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposable, proposedAgain } from '../kit/recompletion.ts';
import { workspaceOf } from '../kit/workspace.ts';

const folder = process.env['ORACLE_DIR'];

/** Of so many words that authors wrote, one is looked at. */
const STEP = 3;

for (const name of ['cae-2023', 'eci-2022']) {
  it(`what the authors of ${name} wrote is proposed where it is taken away`, () => {
    const root = join(folder ?? '', 'corpus', name);
    assert(folder && existsSync(root), 'ORACLE_DIR must name the folder that holds corpus/');
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
    const workspace = workspaceOf(new Map(names.map(file => [`/ws/${file}`, readFileSync(join(root, file), 'utf8')])));
    const missing = proposable(workspace)
      .filter((_, at) => at % STEP === 0)
      .filter(written => !proposedAgain(workspace, written).includes(written.label));
    assert.deepEqual(
      missing.map(({ file, span, label }) => `${file}:${span.start} ${label}`),
      [],
    );
  });
}
