import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { faultsIn } from '../kit/schemas.ts';

const folder = join(process.env['ORACLE_DIR'] ?? '', 'corpus/scenarios');

describe('the schema of scenarios', () => {
  it('takes the published ones in which nothing is wrong, and no other', () => {
    const names = readdirSync(folder).filter(name => name.endsWith('.yml'));
    assert.ok(names.length > 0, `${folder} holds no scenario`);
    const read = names.map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    const taken = read.filter(({ text }) => faultsIn(load(text), 'scenario').length === 0);
    const right = read.filter(({ name, text }) => readScenario(name, text)?.faults.length === 0);
    assert.deepEqual(
      taken.map(({ name }) => name),
      right.map(({ name }) => name),
    );
  });
});
