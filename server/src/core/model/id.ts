/**
 * Ids of actions: dotted numbers, always text. `""` is the root; the level of an action is the number of segments.
 * `1.10` and `1.1` are different ids, and 1.2.10 comes after 1.2.9.
 */

// A measure stands at level 5 at most (`referentiel.json`), and its file has titles for two levels below it.
const ID = /^\d{1,4}(?:\.\d{1,4}){0,6}$/;
const PREFIX = /^[a-z](?:[a-z0-9_]*[a-z0-9])?$/;

/** True for an id of the form `6.5.1`, of seven segments at most, the root's `""` included. */
export function isActionId(text: string): boolean {
  return text === '' || ID.test(text);
}

/** The number of segments; 0 for the root. */
export function levelOf(id: string): number {
  return id === '' ? 0 : id.split('.').length;
}

/** The id one segment shorter; undefined for the root. */
export function parentId(id: string): string | undefined {
  if (id === '') return undefined;
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
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

/**
 * Orders ids segment by segment, as numbers; an ancestor comes right before all that it holds. Segments of one number are
 * ordered as text (`01` before `1`): only equal ids are neither before nor after each other.
 */
export function compareIds(a: string, b: string): number {
  if (a === '' || b === '') return a.length - b.length;
  for (let from = 0, otherFrom = 0; ; ) {
    const end = segmentEnd(a, from);
    const otherEnd = segmentEnd(b, otherFrom);
    const segment = a.slice(from, end);
    const other = b.slice(otherFrom, otherEnd);
    if (segment !== other) return Number(segment) - Number(other) || (segment < other ? -1 : 1);
    if (end === a.length || otherEnd === b.length) return a.length - end - (b.length - otherEnd);
    from = end + 1;
    otherFrom = otherEnd + 1;
  }
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

/** Reads `cae_1.2.3`; undefined for anything else. A slug alone is not told from any other word here. */
export function qualifiedId(text: string): QualifiedId | undefined {
  const match = /^([a-z][a-z0-9_]*?)_(\d{1,4}(?:\.\d{1,4})*)$/.exec(text);
  return match ? { prefix: match[1] ?? '', id: match[2] ?? '' } : undefined;
}

/** What a name in a formula or a scenario names: the action of a qualified id, or, of a name alone, a whole référentiel. */
export function namedAction(name: string): QualifiedId {
  return qualifiedId(name) ?? { prefix: name, id: '' };
}
