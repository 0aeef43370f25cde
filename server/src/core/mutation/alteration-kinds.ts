/** What is altered, of a formula or of a weight. */
export const ALTERATIONS = [
  'number',
  'truth',
  'answer',
  'identity',
  'connective',
  'operator',
  'comparison',
  'extremum',
  'negation',
  'branch',
  'weight',
] as const;
export type AlterationKind = (typeof ALTERATIONS)[number];
