import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { SEVERITIES } from '../../../server/src/core/analysis/settings-problems.ts';
import { readSettings } from '../../../server/src/core/parse/settings.ts';
import { PROBLEM_CODES } from '../../../server/src/words/problems.ts';

const schema = JSON.parse(readFileSync(new URL('../../../syntaxes/referentiel.schema.json', import.meta.url), 'utf8'));

describe('the schema of referentiel.json', () => {
  it('knows every rule by its titles, every other code, and the severities', () => {
    const titles = new Map(RULES.map(({ code, doc }) => [code, `${doc.fr.title} / ${doc.en.title}`]));
    const expected = PROBLEM_CODES.map(code => {
      const description = titles.get(code);
      return [code, { ...(description !== undefined && { description }), enum: SEVERITIES }] as const;
    });
    assert.deepEqual(schema.properties.rules.properties, Object.fromEntries(expected));
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
