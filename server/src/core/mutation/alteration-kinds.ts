/** What is altered, of a formula or of a weight. */
export type AlterationKind =
  | 'number'
  | 'truth'
  | 'answer'
  | 'identity'
  | 'connective'
  | 'operator'
  | 'comparison'
  | 'extremum'
  | 'negation'
  | 'branch'
  | 'weight';
