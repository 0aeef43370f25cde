import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import schema from './sarif-2.1.0-rtm.5.json' with { type: 'json' };

// The schema is of draft 4: of what later drafts lack, it holds the name of its id and a sloppy pattern.
const { $schema: _, id: __, ...body } = schema;
const isUri = (text: string) => URL.canParse(text);
const isReference = (text: string) => URL.canParse(text, 'file:///a/');
const isTime = (text: string) => !Number.isNaN(Date.parse(text));
const formats = { uri: isUri, 'uri-reference': isReference, 'date-time': isTime };
const validate = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(body);

/** Fails where a log is not as the schema of SARIF 2.1.0 has it, and says how. */
export function assertValidSarif(log: unknown): void {
  const isValid: boolean = validate(log);
  assert(isValid, JSON.stringify(validate.errors, null, 2));
}
