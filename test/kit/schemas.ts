import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** What is not as a schema of the project has it, `check` for `referentiel-check.schema.json`; empty where all is. */
export function faultsIn(value: unknown, name: string): readonly string[] {
  return faultsBy(value, `referentiel-${name}`);
}

/** The same for a schema by its whole name, `referentiel.review`. */
export function faultsBy(value: unknown, name: string): readonly string[] {
  const path = new URL(`../../syntaxes/${name}.schema.json`, import.meta.url);
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(path, 'utf8')));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
