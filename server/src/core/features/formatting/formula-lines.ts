import type { SpacedWord } from './spaced-words.ts';

/** As long as a line of a formula is at most, where it can be broken. */
export const LONGEST = 80;

type Words = readonly SpacedWord[];

/** A line: how far it is indented, and what stands in it. */
interface Line {
  readonly indent: number;
  readonly words: Words;
}

const STEP = 2;

/** The words of a formula in one line. */
export function spaced(words: Words): string {
  return words.map(({ gap, text }, at) => (at === 0 ? text : gap + text)).join('');
}

/**
 * The lines of a formula: one for each `sinon`, also of those in parentheses, which are opened for it and indented by their
 * depth. What is too long is broken before `alors`, connectives, operators, and in parentheses, as far as it needs.
 */
export function linesOf(words: Words): readonly string[] {
  return statementLines(words, 0).map(({ indent, words: line }) => ' '.repeat(indent) + spaced(line));
}

function statementLines(words: Words, indent: number): readonly Line[] {
  return brokenBefore(words, ['sinon']).flatMap(branch => opened(branch, indent, holdsBranches, folded));
}

function holdsBranches(inner: Words): boolean {
  return inner.some(({ is }) => is === 'sinon');
}

/** Lays out words with some of their parentheses opened: what is in those stands below, indented; all else as `lay` does it. */
function opened(
  words: Words,
  indent: number,
  isOpened: (inner: Words, opening: SpacedWord) => boolean,
  lay: (words: Words, indent: number) => readonly Line[],
): readonly Line[] {
  const lines: Line[] = [];
  let at = indent;
  let from = 0;
  for (const { start, end } of parenthesesIn(words)) {
    const inner = words.slice(start + 1, end);
    const opening = words[start];
    if (opening === undefined || !isOpened(inner, opening)) continue;
    const head = lay(words.slice(from, start + 1), at);
    at = head.at(-1)?.indent ?? at;
    lines.push(...head, ...statementLines(inner, at + STEP));
    from = end;
  }
  return [...lines, ...lay(words.slice(from), at)];
}

/** What a line is broken before, the loosest first. */
const BREAKS: readonly (readonly string[])[] = [['alors'], ['ou'], ['et'], ['+', '-'], ['*', '/']];

function folded(words: Words, indent: number): readonly Line[] {
  return brokenUp(words, indent, indent + STEP, BREAKS);
}

function brokenUp(words: Words, indent: number, hanging: number, breaks: typeof BREAKS): readonly Line[] {
  const line = { indent, words };
  if (indent + spaced(words).length <= LONGEST) return [line];
  const [first, ...others] = breaks;
  if (first === undefined) return opened(words, indent, isGroup, (part, at) => [{ indent: at, words: part }]);
  const parts = brokenBefore(words, first);
  const [head = words, ...rest] = parts;
  return [
    ...brokenUp(head, indent, hanging, others),
    ...rest.flatMap(part => brokenUp(part, hanging, hanging + STEP, others)),
  ];
}

function isGroup(_inner: Words, { isCall }: SpacedWord): boolean {
  return !isCall;
}

/** Parts that begin with some words, what is in parentheses left whole. */
function brokenBefore(words: Words, breaks: readonly string[]): readonly Words[] {
  const all = [...words.keys()];
  const inside = new Set(parenthesesIn(words).flatMap(({ start, end }) => all.slice(start, end)));
  const starts = all.filter(at => {
    const { is = '', joins = false } = words[at] ?? {};
    return at > 0 && joins && breaks.includes(is) && !inside.has(at);
  });
  return [0, ...starts].map((start, at) => words.slice(start, starts[at]));
}

/** The outermost parentheses that are opened and closed among some words, in their order. */
function parenthesesIn(words: Words): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const [at, { is }] of words.entries()) {
    if (is === '(') open.push(at);
    const start = is === ')' ? open.pop() : undefined;
    if (start !== undefined && open.length === 0) found.push({ start, end: at });
  }
  return found;
}
