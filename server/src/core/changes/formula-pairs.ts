import { firstById } from '../memory/first-by-id.ts';
import { namedAction } from '../model/id.ts';
import { thingId } from './around-things.ts';
import type { Both } from './both.ts';
import { formulasOf } from './formulas.ts';
import { actionNamed, isMissing, type Owned } from './owners.ts';
import type { VersionFormula } from './version-formula.ts';
import { type Versions, wasBefore } from './versions.ts';

/** A formula in both versions, undefined where it is not there, and whose it is. */
export interface FormulaPair extends Both<VersionFormula | undefined>, Owned {
  /** That of after where it is there, else that of before. */
  readonly own: VersionFormula;
}

/**
 * The formulas of two versions, those of before with the names of after. What belongs to something that went, went along with it,
 * and what something says of itself came with it.
 */
export function formulaPairs(versions: Versions): readonly FormulaPair[] {
  const { before, after, nameAfter } = versions;
  const now = formulasOf(after.workspace);
  const left = [...formulasOf(before.workspace).values()].filter(formula => !isOfAnother(formula, versions));
  const old = firstById(left.map(formula => renamed(formula, nameAfter)));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(id => {
    const both = { before: old.get(id), after: now.get(id) };
    const own = both.after ?? both.before;
    const owner = own && ownerOf(own, versions, both.before !== undefined && both.after !== undefined);
    return own && owner ? [{ ...both, own, ...owner }] : [];
  });
}

/** True for a rule on an id of before under which another action stands after: that one did not have it. */
function isOfAnother({ on, about }: VersionFormula, versions: Versions): boolean {
  const was = idBefore(about, versions);
  return on === 'action' && was !== undefined && versions.nameAfter(about) === about && !about.endsWith(`_${was}`);
}

/** The id of before of an action by its qualified one of after; undefined where it is new. */
function idBefore(name: string, versions: Versions): string | undefined {
  const { prefix, id } = namedAction(name);
  return wasBefore(versions, prefix, id)?.id;
}

/** A formula of before with the names of after. */
function renamed(formula: VersionFormula, nameAfter: (name: string) => string): VersionFormula {
  const about = nameAfter(formula.about);
  const text = formula.text.replace(NAME, name => nameAfter(name));
  const id = formula.id.replace(` ${formula.about} `, ` ${about} `);
  return { ...formula, id, about, text };
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*/gu;

/**
 * Whose formula it is; undefined where that went itself, or came itself with what it says of itself. A rule that is about no action
 * any more changes nothing there: that is told as a problem.
 */
function ownerOf({ on, about, role }: VersionFormula, versions: Versions, isInBoth: boolean): Owned | undefined {
  if (on === 'action') {
    const wentAlong = role === 'indicative' ? idBefore(about, versions) === undefined : isMissing(versions, about);
    return !isInBoth && wentAlong ? undefined : actionNamed(versions, about);
  }
  const { before, after } = versions.around;
  const own = after.get(thingId(on, about));
  return own && before.has(own.id) ? { referential: undefined, subject: own.subject } : undefined;
}
