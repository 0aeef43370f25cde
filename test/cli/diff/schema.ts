import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../syntaxes/referentiel-diff.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Fails where a report is not as its schema has it, and says how. */
export function assertValidReport(report: unknown): void {
  const isValid: boolean = validate(report);
  assert.ok(isValid, JSON.stringify(validate.errors, null, 1));
}
