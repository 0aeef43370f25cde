import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { readSettings } from '../../../server/src/core/parse/settings.ts';

const schema = JSON.parse(readFileSync(new URL('../../../syntaxes/referentiel.schema.json', import.meta.url), 'utf8'));

describe('the schema of referentiel.json', () => {
  it('knows every rule', () => {
    assert.deepEqual(schema.properties.rules.propertyNames.enum, RULES.map(({ code }) => code).sort());
  });

  it('knows the keys that are read', () => {
    for (const key of Object.keys(schema.properties)) {
      assert.deepEqual(
        readSettings(`{ "${key}": ${key === 'ignore' ? '[]' : '{}'} }`).faults.filter(
          fault => fault.reason === 'unknown-key',
        ),
        [],
      );
    }
  });
});
