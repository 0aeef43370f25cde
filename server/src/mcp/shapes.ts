import * as z from 'zod';

/** The parts that the schemas of several tools share. */

export const LIMIT = z
  .int()
  .min(1)
  .max(1000)
  .default(50)
  .describe('How many items each list of the answer has at most.');

/** What may name a file, a commit or an action: no U+0000, which no system takes in a name. */
export const NAME = z
  .string()
  .max(4096)
  .refine(name => !name.includes('\0'), 'U+0000 is no sign of a name.');

export const ACTION = NAME.describe(
  'An action: cae_1.1.1, 1.1.1 where one référentiel has it, or the name of a référentiel for the whole.',
);

export const SCENARIO = {
  scenario: NAME.optional().describe('A scenario file, as seen from the folder.'),
  scenarioText: z.string().max(1_000_000).optional().describe('A scenario as YAML, in the place of a file.'),
};

export const CUT = z
  .record(z.string(), z.object({ shown: z.int(), of: z.int() }))
  .describe('By the name of each list that was cut, how much of it is shown. Empty where all is there.');

export const PLACE = { file: z.string(), line: z.int().describe('From 1.'), column: z.int().describe('From 1.') };

export const PROBLEM = z.object({
  ...PLACE,
  endLine: z.int(),
  endColumn: z.int(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string(),
});

export const PATH = NAME.optional().describe('A file or folder that alone is meant.');

export const CHANGED = z.array(z.string()).describe('The files that were written, by their names of before.');

export const NOTES = z.array(z.string()).describe('What is wrong in the scenario or the rules, a line each.');
