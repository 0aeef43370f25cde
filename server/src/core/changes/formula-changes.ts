import { firstById } from '../memory/first-by-id.ts';
import { namedAction } from '../model/id.ts';
import type { Question } from '../model/personalisation.ts';
import type { Role } from '../reasoning/outcomes/outcome.ts';
import { questionsIn } from '../scoring/prepare-workspace.ts';
import { thingId } from './around-things.ts';
import type { Both } from './both.ts';
import type { ChangeReason, ChangeSubject } from './change.ts';
import type { Draft } from './change-of.ts';
import type { FormulaRole, Outcomes } from './changed.ts';
import { formulasOf, readAs, type VersionFormula } from './formulas.ts';
import { actionSubject } from './lineage.ts';
import { outcomesBetween } from './outcomes-between.ts';
import type { Versions } from './versions.ts';

/**
 * The rules and other formulas that came, went or say something else, with what comes of it. A formula of before is read with the
 * names of after and in the language of after: what only a name or a language makes otherwise is told elsewhere. What belongs to
 * something that went, went along with it.
 */
export function formulaChanges(versions: Versions): readonly Draft[] {
  const { before, after, nameAfter } = versions;
  const now = formulasOf(after.workspace);
  const old = firstById(Array.from(formulasOf(before.workspace).values(), formula => renamed(formula, nameAfter)));
  const questions = questionsOfBoth(versions);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(id => {
    const [was, is] = [old.get(id), now.get(id)];
    const own = is ?? was;
    const draft = own && draftOf({ before: was, after: is }, questions);
    const subject = own && subjectOf(own, versions, is === undefined);
    return draft && subject ? [{ ...draft, ...subject }] : [];
  });
}

/** A formula of before with the names of after. */
function renamed(formula: VersionFormula, nameAfter: (name: string) => string): VersionFormula {
  const about = nameAfter(formula.about);
  const text = formula.text.replace(NAME, name => nameAfter(name));
  const id = formula.id.replace(` ${formula.about} `, ` ${about} `);
  return { ...formula, id, about, text };
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*/gu;

function questionsOfBoth({ before, after, nameAfter }: Versions): ReadonlyMap<string, Question> {
  const old = questionsIn(before.workspace).map(question => ({ ...question, id: nameAfter(question.id) }));
  return firstById([...questionsIn(after.workspace), ...old]);
}

type FormulaDraft = Pick<Draft, 'what' | 'reason' | 'before' | 'after'>;

function draftOf(
  { before, after }: Both<VersionFormula | undefined>,
  questions: ReadonlyMap<string, Question>,
): FormulaDraft | undefined {
  const own = after ?? before;
  if (own === undefined || (before && after && plain(before.text) === plain(after.text))) return undefined;
  const outcomes = compared({ before, after }, own, questions);
  const isOtherLanguage = before && after && before.platform !== after.platform;
  if (isOtherLanguage && outcomes.kind === 'same') return undefined;
  const { role } = own;
  const places = { before: before?.place, after: after?.place, reason: reasonOf(outcomes, { before, after }) };
  if (before === undefined) return { ...places, what: { kind: 'formula-added', role, after: shown(own), outcomes } };
  if (after === undefined) return { ...places, what: { kind: 'formula-removed', role, before: shown(own), outcomes } };
  return { ...places, what: { kind: 'formula-changed', role, before: shown(before), after: shown(after), outcomes } };
}

/** White space means nothing in a formula. */
function plain(text: string): string {
  return (text.match(/[\p{L}\p{N}_.]+|[^\s]/gu) ?? []).join(' ');
}

function shown({ text }: VersionFormula): string {
  return text.trim().replace(/\s+/g, ' ');
}

function compared(
  { before, after }: Both<VersionFormula | undefined>,
  { role, platform }: VersionFormula,
  questions: ReadonlyMap<string, Question>,
): Outcomes {
  if (!hasOutcomes(role)) return { kind: 'untold', why: 'no-end' };
  // What could not be read had no effect.
  const old = before?.subject && readAs(platform, role, forPlatform(before, platform), before.subject.referential);
  if (before?.subject && old === undefined) return { kind: 'untold', why: 'unreadable' };
  if (after && after.subject === undefined) return { kind: 'untold', why: 'unreadable' };
  return outcomesBetween(role, old, after?.subject, questions);
}

function hasOutcomes(role: FormulaRole): role is Role {
  return role !== 'indicative' && role !== 'computed' && role !== 'objective';
}

/** The importer of 2026 reads a syndicat as a sub-type (platform, section 1.2). */
function forPlatform({ text, platform: own }: VersionFormula, platform: VersionFormula['platform']): string {
  return own === '2023' && platform === '2026'
    ? text.replace(/identite\(\s*type\s*,\s*syndicat\s*\)/g, 'identite(soustype, syndicat)')
    : text;
}

function reasonOf(outcomes: Outcomes, { before, after }: Both<VersionFormula | undefined>): ChangeReason {
  switch (outcomes.kind) {
    case 'same':
      return 'same-outcomes';
    case 'untold':
      return outcomes.why === 'unreadable' && after?.subject === undefined && before?.subject
        ? 'formula-unreadable'
        : 'outcome-untold';
    case 'differ':
      return outcomes.differences.some(one => one.after.kind === 'fault' && one.before.kind !== 'fault')
        ? 'formula-unreadable'
        : 'outcome';
  }
}

interface Owned {
  readonly referential: string | undefined;
  readonly subject: ChangeSubject;
}

/** Whose formula it is; undefined where that went itself, or came itself with what it says of itself. */
function subjectOf({ on, about }: VersionFormula, { pairs, around }: Versions, isGone: boolean): Owned | undefined {
  if (on !== 'action') {
    const id = thingId(on, about);
    const own = around.after.get(id);
    return own && around.before.has(id) ? { referential: undefined, subject: own.subject } : undefined;
  }
  const { prefix, id } = namedAction(about);
  const pair = pairs.find(one => one.after.name === prefix);
  if (pair === undefined)
    return { referential: prefix, subject: { kind: 'action', id, title: '', measure: undefined } };
  return isGone && !pair.after.actions.has(id)
    ? undefined
    : { referential: prefix, subject: actionSubject(pair.after, id) };
}
