import { indicatorsIn, questionsIn } from '../../index/around-lists.ts';
import { memoryOfTexts } from '../../memory/memory.ts';
import type { Names } from '../expressions/check-names.ts';
import type { KnownIndicator, KnownQuestion } from '../expressions/known.ts';
import { type Around, perAround } from './per-view.ts';

/** The questions as the importer of 2026 knows them; of several with one id, as in two years side by side, all that may be answered. */
const knownQuestions: (view: Around) => ReadonlyMap<string, KnownQuestion> = perAround(view => {
  const known = new Map<string, KnownQuestion>();
  for (const { id, type, choices } of questionsIn(view)) {
    const before = known.get(id);
    const own = { type, choices: choices.map(choice => choice.id) };
    known.set(id, before === undefined ? own : eitherOf(before, own));
  }
  return known;
});

function eitherOf(one: KnownQuestion, other: KnownQuestion): KnownQuestion {
  const choices = [...new Set([...one.choices, ...other.choices])];
  return { type: one.type === other.type ? one.type : undefined, choices };
}

/** The indicators as the importer of 2026 knows them; of several with one id, what any of them has. */
export const knownIndicators: (view: Around) => ReadonlyMap<string, KnownIndicator> = perAround(view => {
  const known = new Map<string, KnownIndicator>();
  for (const { id, target, limit } of indicatorsIn(view)) {
    const { hasTarget = false, hasLimit = false } = known.get(id) ?? {};
    known.set(id, { hasTarget: hasTarget || !!target, hasLimit: hasLimit || !!limit });
  }
  return known;
});

/**
 * What a formula is held against that belongs to no référentiel: no action, and a syndicat is a type, for whatever evaluates it
 * takes it for one (expressions, section 7). The same object as long as all of it is the same: what was held against it is
 * remembered with that.
 */
export const knownAnywhere: (view: Around) => Names = perAround(view => {
  const [questions, indicators] = [knownQuestions(view), knownIndicators(view)];
  const all = JSON.stringify([...questions, ...indicators]);
  return held(all, () => ({ questions, indicators, actions: { has: () => false }, takesSyndicat: true }));
});

/** As many as are typed into at a time. */
const MOST_HELD = 8;

const held = memoryOfTexts<Names>(MOST_HELD);

/** True for an indicator that is not here while others of its family, `cae_`, are: those of other families are taken on trust. */
export function isIndicatorMissing(view: Around, id: string): boolean {
  return !knownIndicators(view).has(id) && indicatorFamilies(view).has(familyOf(id));
}

const indicatorFamilies: (view: Around) => ReadonlySet<string> = perAround(view => {
  return new Set([...knownIndicators(view).keys()].map(familyOf));
});

function familyOf(id: string): string {
  return id.slice(0, id.indexOf('_') + 1).toLowerCase();
}
