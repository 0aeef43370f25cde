import type { Setting } from '../evaluation/evaluator.ts';
import type { Program } from '../evaluation/program.ts';
import type { QuestionAsked } from '../model/personalisation.ts';
import { casesOf } from './cases.ts';
import { domainOf } from './domain.ts';
import type { Looked } from './looking.ts';
import { isOpen } from './looks.ts';
import { resultIn } from './result.ts';

/** As many collectivités as one looks at for two rules. */
const OVERLAP_LIMIT = 50_000;

type Questions = ReadonlyMap<string, QuestionAsked>;

/**
 * A collectivité that has answered all that it is asked, and for which none of some deactivations holds; an absent one never
 * does. Undefined where there is none, and where nobody can tell: a question that is not known, or too many to look at.
 */
export function overlapOf(deactivations: readonly (Program | undefined)[], questions: Questions): Looked | undefined {
  const present = deactivations.filter(program => program !== undefined);
  return exampleOf(present, questions, setting => !present.some(program => resultIn(program, setting).value));
}

/** The same, for which all of them hold; undefined as well where one is absent. */
export function gapOf(deactivations: readonly (Program | undefined)[], questions: Questions): Looked | undefined {
  const present = deactivations.filter(program => program !== undefined);
  if (present.length < deactivations.length) return undefined;
  return exampleOf(present, questions, setting => present.every(program => resultIn(program, setting).value));
}

function exampleOf(
  programs: readonly Program[],
  questions: Questions,
  isMeant: (setting: Setting) => boolean,
): Looked | undefined {
  const domain = domainOf(programs, questions);
  if (domain.unknown.length > 0 || programs.some(isOpen)) return undefined;
  let count = 0;
  for (const { seen, ...looked } of casesOf(domain, 'complete', isMeant)) {
    if (seen) return looked;
    if (++count === OVERLAP_LIMIT) return undefined;
  }
  return undefined;
}
