import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposable, proposedAgain } from '../../../kit/recompletion.ts';
import { workspaceOf } from '../../../kit/workspace.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../referentiel');

describe('completion in the examples', () => {
  it('proposes every key, value, id, title and citation where it was taken away', () => {
    const names = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
    const workspace = workspaceOf(
      new Map(names.map(name => [`/ws/${name}`, readFileSync(join(EXAMPLES, name), 'utf8')])),
    );
    const missing = proposable(workspace).filter(written => !proposedAgain(workspace, written).includes(written.label));
    assert.deepEqual(
      missing.map(({ file, label }) => `${file} ${label}`),
      [],
    );
  });
});
