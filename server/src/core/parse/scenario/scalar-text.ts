/** A text as YAML: quoted where YAML would read something else. */
export function scalarText(text: string): string {
  const isPlain = /^[\p{L}\p{N}_«][^#:\r\n\t]*$/u.test(text) && !/\s$/.test(text);
  const isSpecial = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i.test(text);
  return isPlain && !isSpecial ? text : JSON.stringify(text);
}
