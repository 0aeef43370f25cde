import type { Program } from '../../evaluation/program.ts';
import { memoryOfTexts } from '../../memory/memory.ts';
import type { QuestionAsked } from '../../model/personalisation.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import { type Proof, type ProofOptions, proofOf, type Unproved } from '../../reasoning/proof.ts';
import { questionSignature } from './question-signature.ts';

/**
 * What is proved of a formula under the questions by their ids, to whose answers it listens as it is told; again only where its
 * text, or a question behind it, is another.
 */
export function provedOf(
  questions: ReadonlyMap<string, QuestionAsked>,
  { program, text }: { readonly program: Program; readonly text: string },
  hearing: NonNullable<ProofOptions['hearing']>,
): Proof | Unproved {
  const behind = questionsBehind([program], questions).map(questionSignature);
  return proved(JSON.stringify([program.platform, hearing, text, behind]), () =>
    proofOf(program, questions, { hearing }),
  );
}

/** More formulas than any workspace has. */
const MOST_PROOFS = 2000;

const proved = memoryOfTexts<Proof | Unproved>(MOST_PROOFS);
