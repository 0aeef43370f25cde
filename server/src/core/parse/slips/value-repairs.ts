import { SINGLE_KEYS } from '../../model/keys.ts';
import { ID_KEYS } from '../../model/words.ts';
import { keyedLine, quoted } from './line.ts';
import type { Around, Repairer } from './repair.ts';

/** A repair of the value of a line with a key; `undefined` where it needs none of its kind. */
function ofValue(repair: (value: string, key: string, around: Around) => string | undefined): Repairer {
  return (line, around) => {
    const parts = keyedLine(line);
    const value = parts && repair(parts.value, parts.key, around);
    return parts === undefined || value === undefined ? line : `${parts.opening}${value}${parts.closing}`;
  };
}

/** `"mise en œuvre` */
export const closeQuote = ofValue(value => (/^"[^"]*$|^'[^']*$/.test(value) ? `${value}${value[0]}` : undefined));

/** `"Les "eaux" usées"`, `'L'eau'`, `"bases" ou effets`, `"a\d"` */
export const quoteAnew = ofValue(value => {
  const [, outer, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  if (outer !== undefined && inner !== undefined) return quoted(inner);
  return /^["']/.test(value) ? quoted(value) : undefined;
});

/** `[cae_1.1, cae_1.2`, unless the list goes on below. */
export const closeBracket = ofValue((value, _, { below = '' }) => {
  const [, items] = /^(\[[^[\]]*?)[ \t,]*\)?$/.exec(value) ?? [];
  const goesOn = value.endsWith(',') && below !== '' && keyedLine(below) === undefined;
  return items === undefined || goesOn ? undefined : `${items}]`;
});

// The importer reads nothing but a word or a number there.
const SINGLE: readonly string[] = [...ID_KEYS, ...SINGLE_KEYS];

/** `id: 1.1.1 : Mobilité`: what follows becomes a comment. */
export const commentOut = ofValue((value, key) => {
  const [, first, rest] = /^(.+?)[ \t\u00a0]*:[ \t]+(.*)$/.exec(value) ?? [];
  return first === undefined || rest === undefined || !SINGLE.includes(key) ? undefined : `${first} # ${rest}`;
});

/** `titre_long: Eau : le bilan` */
export const quoteColon = ofValue((value, key) =>
  /:(?:[ \t]|$)/.test(value) && !/^["'[{]/.test(value) && !SINGLE.includes(key) ? quoted(value) : undefined,
);

/** A sign that means something to YAML; what only makes it bold or code in Markdown is left out. */
export const quoteSign = ofValue((value, key) => {
  const [, inner] = /^(?:\*\*|[*`])([^*`]+)(?:\*\*|[*`])$/.exec(value) ?? [];
  if (inner !== undefined) return inner;
  if (!/^[%@`*&!|>?{}\],-]/.test(value)) return undefined;
  const plain = value.replace(/^[%*`-][ \t]*/, '');
  return SINGLE.includes(key) ? plain : quoted(value);
});
