/** A text as YAML: quoted where YAML would read something else, also inside of braces. */
export function scalarText(text: string): string {
  const isPlain = /^[\p{L}\p{N}_«][^#:,[\]{}\p{C}]*$/u.test(text) && !/\s$/.test(text);
  const isSpecial = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i.test(text);
  return isPlain && !isSpecial ? text : JSON.stringify(text).replace(NEITHER, escaped);
}

/** What JSON writes as it is, and YAML does not take. */
const NEITHER = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
