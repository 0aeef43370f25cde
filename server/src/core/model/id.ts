/**
 * Ids of actions: dotted segments, always text. `""` is the root; the level of an action is the number of segments.
 * `1.10` and `1.1` are different ids, and 1.2.10 comes after 1.2.9. Segments are numbers; those of 2026 also have letters
 * at two places (platform, section 2): `1.1.1alter` is an alternative of the measure 1.1.1, `2.1.1.7.a` a task.
 */

// A measure stands at level 5 at most (`referentiel.json`), and its file has titles for two levels below it.
const NUMBERS = String.raw`\d{1,4}(?:\.\d{1,4}){0,6}`;
const ALTERNATIVE = String.raw`\d{1,4}(?:\.\d{1,4}){2}alter[a-z]*`;
const LETTERED = String.raw`${ALTERNATIVE}(?:\.\d{1,4}(?:\.(?:\d{1,4}|[a-z]))?)?|\d{1,4}(?:\.\d{1,4}){3}\.[a-z]`;
const ID = new RegExp(`^(?:${LETTERED}|${NUMBERS})$`);
const QUALIFIED = new RegExp(`^([a-z](?:[a-z0-9_]*?[a-z0-9])?)_(${LETTERED}|\\d{1,4}(?:\\.\\d{1,4})*)$`);
const PREFIX = /^[a-z](?:[a-z0-9_]*[a-z0-9])?$/;

/** True for an id of the form `6.5.1`, of seven segments at most, the root's `""` included. */
export function isActionId(text: string): boolean {
  return text === '' || ID.test(text);
}

/** True for the id of an alternative itself: a measure that may take the place of another. */
export function isAlternative(id: string): boolean {
  return alternativeOf(id) !== undefined && levelOf(id) === ALTERNATIVE_LEVEL;
}

const ALTERNATIVE_LEVEL = 3;

/** The measure that an alternative, or what stands below it, may take the place of; undefined for any other id. */
export function alternativeOf(id: string): string | undefined {
  return /^(\d+\.\d+\.\d+)alter/.exec(id)?.[1];
}

/** True for what may be the id of an indicator: words and numbers in small letters, each set apart by one sign, as in `cae_15.a_dom`. */
export function isIndicatorId(text: string): boolean {
  return /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/.test(text);
}

/** The id that a file is named after, `mesures/1.1.1.md`; undefined where it is named otherwise. */
export function idInName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const id = name.endsWith('.md') ? name.slice(0, -'.md'.length) : '';
  return id !== '' && isActionId(id) ? id : undefined;
}

/** The number of segments; 0 for the root. */
export function levelOf(id: string): number {
  if (id === '') return 0;
  let level = 1;
  for (let at = id.indexOf('.'); at >= 0; at = id.indexOf('.', at + 1)) level++;
  return level;
}

/** The id one segment shorter; undefined for the root. */
export function parentId(id: string): string | undefined {
  if (id === '') return undefined;
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

/** The last segment of an id: what its parent's id lacks. */
export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

/** The place of an id among its siblings: its number, or that of its letter; an alternative has the place of its measure. */
export function placeOf(id: string): number {
  const segment = lastSegment(id);
  return LETTER.test(segment) ? segment.charCodeAt(0) - BEFORE_A : Number.parseInt(segment, 10);
}

/** The id of a sibling at another place: a letter beside letters, as far as there are any, else a number. */
export function atPlace(sibling: string, place: number): string {
  const segment = lastSegment(sibling);
  const isLetter = LETTER.test(segment) && place <= LETTERS;
  return sibling.slice(0, sibling.length - segment.length) + (isLetter ? String.fromCharCode(BEFORE_A + place) : place);
}

const LETTER = /^[a-z]$/;
const BEFORE_A = 'a'.charCodeAt(0) - 1;
const LETTERS = 26;

/** The id that a segment makes below another id. */
export function childId(parent: string, segment: string): string {
  return parent === '' ? segment : `${parent}.${segment}`;
}

/** True for ids of one level that differ in a single segment: what one was probably meant for the other. */
export function differInOne(id: string, other: string): boolean {
  const [segments, others] = [id.split('.'), other.split('.')];
  return segments.length === others.length && segments.filter((segment, at) => segment !== others[at]).length === 1;
}

/** True if `id` stands below `ancestor`, at any depth. */
export function isBelow(id: string, ancestor: string): boolean {
  return ancestor === '' ? id !== '' : id.startsWith(`${ancestor}.`);
}

/** True if `id` is `top` or stands below it, at any depth. */
export function isAtOrBelow(id: string, top: string): boolean {
  return id === top || isBelow(id, top);
}

/**
 * Orders ids segment by segment, as numbers; an ancestor comes right before all that it holds, letters come after numbers
 * and an alternative after its measure. Segments of one number are ordered as text (`01` before `1`): only equal ids are
 * neither before nor after each other.
 */
export function compareIds(a: string, b: string): number {
  if (a === '' || b === '') return a.length - b.length;
  for (let from = 0, otherFrom = 0; ; ) {
    const end = segmentEnd(a, from);
    const otherEnd = segmentEnd(b, otherFrom);
    const segment = a.slice(from, end);
    const other = b.slice(otherFrom, otherEnd);
    if (segment !== other) return numberFirst(segment) - numberFirst(other) || (segment < other ? -1 : 1);
    if (end === a.length || otherEnd === b.length) return a.length - end - (b.length - otherEnd);
    from = end + 1;
    otherFrom = otherEnd + 1;
  }
}

/** The number that a segment begins with; beyond all numbers where it is a letter. */
function numberFirst(segment: string): number {
  const number = Number(segment);
  if (!Number.isNaN(number)) return number;
  const digits = Number.parseInt(segment, 10);
  return Number.isNaN(digits) ? Number.MAX_SAFE_INTEGER : digits;
}

function segmentEnd(id: string, from: number): number {
  const dot = id.indexOf('.', from);
  return dot < 0 ? id.length : dot;
}

/** An id with the slug of its référentiel, `cae_1.2.3`; the slug alone names the root. */
export interface QualifiedId {
  readonly prefix: string;
  readonly id: string;
}

/** True for the slug of a référentiel, `cae`: what may stand before an id, or alone for the whole. */
export function isPrefix(text: string): boolean {
  return PREFIX.test(text);
}

/** An id with the slug of its référentiel before it; the slug alone for the root. */
export function qualifiedName(prefix: string, id: string): string {
  return id === '' ? prefix : `${prefix}_${id}`;
}

/** Reads `cae_1.2.3`; undefined for anything else. A slug alone is not told from any other word here. */
export function qualifiedId(text: string): QualifiedId | undefined {
  const match = QUALIFIED.exec(text);
  return match ? { prefix: match[1] ?? '', id: match[2] ?? '' } : undefined;
}

/** What a name in a formula or a scenario names: the action of a qualified id, or, of a name alone, a whole référentiel. */
export function namedAction(name: string): QualifiedId {
  return qualifiedId(name) ?? { prefix: name, id: '' };
}
