import { firstById, mapped } from '../../memory/first-by-id.ts';
import { memoryOfTexts } from '../../memory/memory.ts';
import { indicatorsIn, questionsIn } from '../../scoring/prepare-workspace.ts';
import type { Names } from '../expressions/check-names.ts';
import type { KnownIndicator, KnownQuestion } from '../expressions/known.ts';
import { type Around, perAround } from './per-view.ts';

/** The questions as the importer of 2026 knows them; of two with one id, the first. */
const knownQuestions: (view: Around) => ReadonlyMap<string, KnownQuestion> = perAround(view => {
  return mapped(firstById(questionsIn(view)), ({ type, choices }) => ({ type, choices: choices.map(({ id }) => id) }));
});

/** The indicators as the importer of 2026 knows them; of two with one id, the first. */
export const knownIndicators: (view: Around) => ReadonlyMap<string, KnownIndicator> = perAround(view => {
  return mapped(firstById(indicatorsIn(view)), ({ target, limit }) => ({ hasTarget: !!target, hasLimit: !!limit }));
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
