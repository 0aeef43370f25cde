import type { QuestionAsked } from '../model/personalisation.ts';
import { casesOf } from './cases.ts';
import { domainOf } from './domain.ts';
import type { Looked } from './looking.ts';
import { isOpen } from './looks.ts';
import type { Program } from './program.ts';
import { resultIn } from './result.ts';

/** As many collectivités as one looks at for two rules. */
const OVERLAP_LIMIT = 50_000;

/**
 * A collectivité that has answered all that it is asked, and for which none of some deactivations holds; an absent one never
 * does. Undefined where there is none, and where nobody can tell: a question that is not known, or too many to look at.
 */
export function overlapOf(
  deactivations: readonly (Program | undefined)[],
  questions: ReadonlyMap<string, QuestionAsked>,
): Looked | undefined {
  const programs = deactivations.filter(program => program !== undefined);
  const domain = domainOf(programs, questions);
  if (domain.unknown.length > 0 || programs.some(isOpen)) return undefined;
  const isOn = casesOf(domain, 'complete', setting => !programs.some(program => resultIn(program, setting).value));
  let count = 0;
  for (const { seen, ...looked } of isOn) {
    if (seen) return looked;
    if (++count === OVERLAP_LIMIT) return undefined;
  }
  return undefined;
}
