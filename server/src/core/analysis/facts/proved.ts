import { memoryOfTexts } from '../../memory/memory.ts';
import type { QuestionAsked } from '../../model/personalisation.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import type { Subject } from '../../reasoning/outcomes/outcome.ts';
import { type Proof, proofOf, type Unproved } from '../../reasoning/proof.ts';
import { questionSignature } from './question-signature.ts';

/** What is proved of a formula under the questions by their ids; again only where its text, or a question behind it, is another. */
export function provedOf(
  questions: ReadonlyMap<string, QuestionAsked>,
  { role, program, text }: Pick<Subject, 'role' | 'program' | 'text'>,
): Proof | Unproved {
  const behind = questionsBehind([program], questions).map(questionSignature);
  const hearing = role === 'visibility' ? 'all' : 'asked';
  return proved(JSON.stringify([program.platform, hearing, text, behind]), () =>
    proofOf(program, questions, { hearing }),
  );
}

/** More formulas than any workspace has. */
const MOST_PROOFS = 2000;

const proved = memoryOfTexts<Proof | Unproved>(MOST_PROOFS);
