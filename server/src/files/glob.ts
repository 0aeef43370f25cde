/**
 * Patterns of paths as git reads them (`*`, `?`, `[a-z]`, `**` between slashes). Matching goes back to the last star alone,
 * so that no pattern, whoever wrote it, takes longer than the square of what it is compared with.
 */
export type Glob = readonly Segment[];

/** What one name of a path must be; `EVERY_DEPTH` stands for any number of names. */
type Segment = readonly Sign[] | typeof EVERY_DEPTH;
type Sign = string | typeof ANY_TEXT | ((letter: string) => boolean);

const EVERY_DEPTH = Symbol('**');
const ANY_TEXT = Symbol('*');

/** Reads a pattern; undefined for one that nothing can match: a bracket or a backslash that is left open. */
export function parseGlob(pattern: string): Glob | undefined {
  const segments = signsOf(pattern);
  return segments && withDepths(segments);
}

/** The same for a pattern without a slash: of a name at any depth. */
export function parseNameGlob(pattern: string): Glob | undefined {
  const [name, ...others] = signsOf(pattern) ?? [];
  return name === undefined || others.length > 0 ? undefined : [EVERY_DEPTH, name];
}

/** True where a pattern matches a path, told by its names, as a whole. */
export function matchesGlob(glob: Glob, names: readonly string[]): boolean {
  return fits(
    glob,
    names,
    segment => segment === EVERY_DEPTH,
    (segment, name) => segment !== EVERY_DEPTH && nameFits(segment, name),
  );
}

function signsOf(pattern: string): Sign[][] | undefined {
  const segments: Sign[][] = [[]];
  for (let at = 0; at < pattern.length; ) {
    const segment = segments.at(-1) ?? [];
    const letter = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    at += letter.length;
    if (letter === '/') segments.push([]);
    else if (letter === '*') segment.push(ANY_TEXT);
    else if (letter === '?') segment.push(() => true);
    else if (letter === '\\') {
      const escaped = pattern.codePointAt(at);
      if (escaped === undefined) return undefined;
      const literal = String.fromCodePoint(escaped);
      at += literal.length;
      if (literal === '/') segments.push([]);
      else segment.push(literal);
    } else if (letter === '[') {
      const set = readSet(pattern, at);
      if (set === undefined) return undefined;
      segment.push(set.holds);
      at = set.end;
    } else segment.push(letter);
  }
  return segments;
}

/** True where a pattern may match something below a folder, told by its names. */
export function reachesBelow(glob: Glob, names: readonly string[]): boolean {
  const open = glob.indexOf(EVERY_DEPTH);
  if (open < 0) return names.length < glob.length && matchesGlob(glob.slice(0, names.length), names);
  const depth = Math.min(open, names.length);
  return matchesGlob(glob.slice(0, depth), names.slice(0, depth));
}

function nameFits(signs: readonly Sign[], name: string): boolean {
  return fits(
    signs,
    [...name],
    sign => sign === ANY_TEXT,
    (sign, letter) => (typeof sign === 'function' ? sign(letter) : sign === letter),
  );
}

/** Whether units fit items one by one, where some units (`isOpen`) fit any number of them. */
function fits<Unit, Item>(
  units: readonly Unit[],
  items: readonly Item[],
  isOpen: (unit: Unit) => boolean,
  fitsOne: (unit: Unit, item: Item) => boolean,
): boolean {
  let at = 0;
  // Behind the last open unit: where it is, and from which item on it may go on.
  let resume: { readonly at: number; item: number } | undefined;
  for (let item = 0; item < items.length; ) {
    const unit = units[at];
    const current = items[item];
    if (unit !== undefined && isOpen(unit)) resume = { at: ++at, item };
    else if (unit !== undefined && current !== undefined && fitsOne(unit, current)) {
      at++;
      item++;
    } else if (resume !== undefined) {
      at = resume.at;
      item = ++resume.item;
    } else return false;
  }
  return units.slice(at).every(isOpen);
}

/** Makes `**` (or more stars) that stands alone between slashes any number of names: at the end, of which there is one at least. */
function withDepths(segments: readonly Sign[][]): Glob {
  return segments.flatMap((segment, at): Segment[] => {
    if (segment.length < 2 || !segment.every(sign => sign === ANY_TEXT)) return [segment];
    return at === segments.length - 1 ? [EVERY_DEPTH, [ANY_TEXT]] : [EVERY_DEPTH];
  });
}

const CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['alnum', /[0-9A-Za-z]/],
  ['alpha', /[A-Za-z]/],
  ['blank', /[ \t]/],
  ['digit', /[0-9]/],
  ['lower', /[a-z]/],
  ['punct', /[!-/:-@[-`{-~]/],
  ['space', /\s/],
  ['upper', /[A-Z]/],
  ['xdigit', /[0-9A-Fa-f]/],
]);

/** A set of letters, from behind its opening bracket; undefined where it is not closed, or names an unknown class. */
function readSet(pattern: string, from: number): { holds: (letter: string) => boolean; end: number } | undefined {
  const isNegated = pattern[from] === '!' || pattern[from] === '^';
  const members: ((letter: string) => boolean)[] = [];
  let at = from + (isNegated ? 1 : 0);
  // A bracket that closes nothing yet is a letter like any other.
  for (let isFirst = true; pattern[at] !== ']' || isFirst; isFirst = false) {
    const named = /^\[:([a-z]*):\]/.exec(pattern.slice(at, at + 12));
    if (named) {
      const known = CLASSES.get(named[1] ?? '');
      if (known === undefined) return undefined;
      members.push(letter => known.test(letter));
      at += named[0].length;
      continue;
    }
    const first = letterAt(pattern, at);
    if (first === undefined) return undefined;
    at = first.end;
    const isRange = pattern[at] === '-' && pattern[at + 1] !== ']' && at + 1 < pattern.length;
    const last = isRange ? letterAt(pattern, at + 1) : first;
    if (last === undefined) return undefined;
    at = last.end;
    members.push(letter => first.code <= codeOf(letter) && codeOf(letter) <= last.code);
  }
  return { holds: letter => members.some(holds => holds(letter)) !== isNegated, end: at + 1 };
}

function letterAt(pattern: string, at: number): { readonly code: number; readonly end: number } | undefined {
  const from = pattern[at] === '\\' ? at + 1 : at;
  const code = pattern.codePointAt(from);
  return code === undefined ? undefined : { code, end: from + String.fromCodePoint(code).length };
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
