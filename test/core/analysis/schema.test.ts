import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { SEVERITIES } from '../../../server/src/core/model/settings.ts';
import { readSettings } from '../../../server/src/core/parse/settings.ts';

const schema = JSON.parse(readFileSync(new URL('../../../syntaxes/referentiel.schema.json', import.meta.url), 'utf8'));

describe('the schema of referentiel.json', () => {
  it('knows every rule by its titles, and the severities', () => {
    const expected = RULES.map(({ code, doc }) => {
      return [code, { description: `${doc.fr.title} / ${doc.en.title}`, anyOf: [{ enum: SEVERITIES }, {}] }] as const;
    });
    assert.deepEqual(schema.properties.rules.properties, Object.fromEntries(expected));
  });

  it('proposes and explains, and leaves what is wrong to the server: no fault shows twice', () => {
    const judging =
      /"(?:type|required|pattern|minimum|maximum|exclusiveMinimum|minItems|items)":|"additionalProperties":\s*false/;
    assert.doesNotMatch(JSON.stringify(schema, null, 1), judging);
    assert.deepEqual(
      Object.values<{ readonly anyOf: readonly object[] }>(schema.properties.rules.properties).filter(
        ({ anyOf }) => Object.keys(anyOf.at(-1) ?? { none: true }).length > 0,
      ),
      [],
    );
  });

  it('knows the keys that are read', () => {
    for (const key of Object.keys(schema.properties)) {
      assert.deepEqual(
        readSettings(`{ "${key}": ${key === 'ignore' ? '[]' : '{}'} }`).faults.filter(
          fault => fault.code === 'settings-key',
        ),
        [],
      );
    }
  });
});
