/** The language of a block of code that holds a formula. */
export const FORMULA_LANGUAGE = 'formule';
