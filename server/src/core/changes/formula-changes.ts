import { questionsIn } from '../index/around-lists.ts';
import { firstById } from '../memory/first-by-id.ts';
import type { Question } from '../model/personalisation.ts';
import type { Role } from '../reasoning/outcomes/outcome.ts';
import type { Both } from './both.ts';
import { type ChangeReason, severityOf } from './change.ts';
import type { Draft } from './change-of.ts';
import type { FormulaRole, Outcomes } from './changed.ts';
import { figuresBetween } from './figures-between.ts';
import type { FormulaPair } from './formula-pairs.ts';
import { plainFormula, readAs } from './formulas.ts';
import { outcomesBetween } from './outcomes-between.ts';
import type { VersionFormula } from './version-formula.ts';
import type { Versions } from './versions.ts';

/**
 * The rules and other formulas that came, went or say something else, with what comes of it. A formula of before is read in the
 * language of after: what the language alone makes otherwise is told elsewhere.
 */
export function* formulaChanges(pairs: readonly FormulaPair[], versions: Versions): Generator<void, readonly Draft[]> {
  const questions = questionsOfBoth(versions);
  const found: Draft[] = [];
  for (const pair of pairs) {
    if (isOther(pair)) yield;
    const draft = draftOf(pair, questions);
    if (draft) found.push({ referential: pair.referential, subject: pair.subject, ...draft });
  }
  return found;
}

function isOther({ before, after }: FormulaPair): boolean {
  return !(before && after && plainFormula(before.text) === plainFormula(after.text));
}

function questionsOfBoth({ before, after, around }: Versions): ReadonlyMap<string, Question> {
  const old = questionsIn(before.workspace).map(question => ({
    ...question,
    id: around.renamed.get('question')?.get(question.id) ?? question.id,
  }));
  return firstById([...questionsIn(after.workspace), ...old]);
}

type FormulaDraft = Pick<Draft, 'what' | 'reason' | 'before' | 'after'>;

function draftOf(pair: FormulaPair, questions: ReadonlyMap<string, Question>): FormulaDraft | undefined {
  if (!isOther(pair)) return undefined;
  const { before, after, own } = pair;
  const outcomes = compared({ before, after }, own, questions);
  const isOtherLanguage = before && after && before.platform !== after.platform;
  if (isOtherLanguage && outcomes.kind === 'same') return undefined;
  const { role } = own;
  const places = { before: before?.place, after: after?.place, reason: reasonOf(role, outcomes, { before, after }) };
  if (before === undefined) return { ...places, what: { kind: 'formula-added', role, after: shown(own), outcomes } };
  if (after === undefined) return { ...places, what: { kind: 'formula-removed', role, before: shown(own), outcomes } };
  return { ...places, what: { kind: 'formula-changed', role, before: shown(before), after: shown(after), outcomes } };
}

function shown({ text }: VersionFormula): string {
  return text.trim().replace(/\s+/g, ' ');
}

function compared(
  { before, after }: Both<VersionFormula | undefined>,
  { role, platform }: VersionFormula,
  questions: ReadonlyMap<string, Question>,
): Outcomes {
  if (!hasOutcomes(role)) return figuresBetween(before?.text, after?.text, questions);
  // What could not be read had no effect.
  const old = before?.subject && readAs(platform, role, forPlatform(before, platform), before.subject.referential);
  if (before?.subject && old === undefined) return { kind: 'untold', why: 'unreadable' };
  if (after && after.subject === undefined) return { kind: 'untold', why: 'unreadable' };
  return outcomesBetween(role, old, after?.subject, questions);
}

function hasOutcomes(role: FormulaRole): role is Role {
  return role !== 'indicative' && role !== 'computed';
}

/** The importer of 2026 reads a syndicat as a sub-type (platform, section 1.2). */
function forPlatform({ text, platform: own }: VersionFormula, platform: VersionFormula['platform']): string {
  return own === '2023' && platform === '2026'
    ? text.replace(/identite\(\s*type\s*,\s*syndicat\s*\)/g, 'identite(soustype, syndicat)')
    : text;
}

function reasonOf(
  role: FormulaRole,
  outcomes: Outcomes,
  { before, after }: Both<VersionFormula | undefined>,
): ChangeReason {
  const reason = reasonIn(outcomes, { before, after });
  return decidesOnPoints(role) || severityOf(reason) === 'changes-text' ? reason : 'suggestion';
}

/** Targets, limits and what indicators suggest are shown beside an action. */
function decidesOnPoints(role: FormulaRole): boolean {
  switch (role) {
    case 'deactivation':
    case 'reduction':
    case 'score':
    case 'visibility':
      return true;
    case 'target':
    case 'limit':
    case 'indicative':
    case 'computed':
    case 'objective':
      return false;
  }
}

function reasonIn(outcomes: Outcomes, { before, after }: Both<VersionFormula | undefined>): ChangeReason {
  switch (outcomes.kind) {
    case 'same':
      return 'same-outcomes';
    case 'untold':
      return outcomes.why === 'unreadable' && after?.subject === undefined && before?.subject
        ? 'formula-unreadable'
        : 'outcome-untold';
    case 'tried':
      return outcomes.differing > 0 ? 'outcome' : 'outcome-untold';
    case 'differ':
      return outcomes.differences.some(one => one.after.kind === 'fault' && one.before.kind !== 'fault')
        ? 'formula-unreadable'
        : 'outcome';
  }
}
