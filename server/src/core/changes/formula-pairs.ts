import { firstById } from '../memory/first-by-id.ts';
import { namedAction } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import { thingId } from './around-things.ts';
import type { Both } from './both.ts';
import { formulasOf } from './formulas.ts';
import { actionNamed, isMissing, type Owned } from './owners.ts';
import type { VersionFormula } from './version-formula.ts';
import { calledAfter, goesOnAs, pairMeant, type Versions, wasBefore } from './versions.ts';

/** A formula in both versions, undefined where it is not there, and whose it is. */
export interface FormulaPair extends Both<VersionFormula | undefined>, Owned {
  /** That of after where it is there, else that of before. */
  readonly own: VersionFormula;
}

/**
 * The formulas of two versions, those of before with the names of after. What belongs to something that went, went along with it,
 * and what something says of itself came with it. Of two that say the same of one thing, the first counts.
 */
export function formulaPairs(versions: Versions): readonly FormulaPair[] {
  const { before, after } = versions;
  const now = firstById(formulasOf(after.workspace), formula => idAmong(formula, versions, homeAfter));
  const left = [...firstById(formulasOf(before.workspace), formula => idAmong(formula, versions, homeBefore)).values()];
  const old = firstById(
    left.filter(formula => !isOfAnother(formula, versions)).map(formula => renamed(formula, versions)),
  );
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(id => {
    const both = { before: old.get(id), after: now.get(id) };
    const own = both.after ?? both.before;
    const owner = own && ownerOf(own, versions, both.before !== undefined && both.after !== undefined);
    return own && owner ? [{ ...both, own, ...owner }] : [];
  });
}

/** The référentiel of after that a formula is about. */
type HomeOf = (formula: VersionFormula, versions: Versions) => Referential | undefined;

const homeAfter: HomeOf = ({ about, place }, versions) =>
  pairMeant(versions, 'after', namedAction(about).prefix, place.file)?.after;

const homeBefore: HomeOf = ({ about, place }, versions) => {
  const { prefix, id } = namedAction(about);
  const pair = pairMeant(versions, 'before', prefix, place.file);
  return pair && (goesOnAs(versions, { referential: pair.before, id })?.referential ?? pair.after);
};

/** What tells a formula from all others, also where several référentiels have one name. */
function idAmong(formula: VersionFormula, versions: Versions, homeOf: HomeOf): string {
  const { on, id } = formula;
  const home = on === 'action' ? homeOf(formula, versions) : undefined;
  const called = home && calledAfter(versions, home);
  return called === undefined || called === home?.name ? id : `${id} ${called}`;
}

/** True for a rule on an id of before under which another action stands after: that one did not have it. */
function isOfAnother(formula: VersionFormula, versions: Versions): boolean {
  const { on, about, place } = formula;
  const was = idBefore(formula, versions);
  return (
    on === 'action' &&
    was !== undefined &&
    versions.nameAfter(about, place.file) === about &&
    !about.endsWith(`_${was}`)
  );
}

/** The id of before of an action by its qualified one of after; undefined where it is new. */
function idBefore(formula: VersionFormula, versions: Versions): string | undefined {
  const home = homeAfter(formula, versions);
  return home && wasBefore(versions, { referential: home, id: namedAction(formula.about).id })?.id;
}

/** A formula of before with the names of after. */
function renamed(formula: VersionFormula, versions: Versions): VersionFormula {
  const nameAfter = (name: string) => versions.nameAfter(name, formula.place.file);
  const about = nameAfter(formula.about);
  const text = formula.text.replace(NAME, nameAfter);
  const id = idAmong(formula, versions, homeBefore).replace(` ${formula.about} `, ` ${about} `);
  return { ...formula, id, about, text };
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*/gu;

/**
 * Whose formula it is; undefined where that went itself, or came itself with what it says of itself. A rule that is about no action
 * any more changes nothing there: that is told as a problem.
 */
function ownerOf(formula: VersionFormula, versions: Versions, isInBoth: boolean): Owned | undefined {
  const { on, about, role, place } = formula;
  if (on === 'action') {
    const wentAlong =
      role === 'indicative' ? idBefore(formula, versions) === undefined : isMissing(versions, about, place.file);
    return !isInBoth && wentAlong ? undefined : actionNamed(versions, about, place.file);
  }
  const { before, after } = versions.around;
  const own = after.get(thingId(on, about));
  return own && before.has(own.id) ? { referential: undefined, subject: own.subject } : undefined;
}
