import { questionsNear } from '../../index/questions-near.ts';
import { memory } from '../../memory/memory.ts';
import type { Fault } from '../../model/problem.ts';
import { type Role, type Subject, seesAllAnswers } from '../../reasoning/outcomes/outcome.ts';
import { allStatedFormulas } from '../../reasoning/outcomes/stated-formulas.ts';
import type { Constant, Proof, Unproved } from '../../reasoning/proof.ts';
import { span, textOf, trimSpan } from '../../text/span.ts';
import type { AroundView } from '../around-view.ts';
import { stepwise } from '../stepwise.ts';
import { byCode } from './by-code.ts';
import { exampleArguments } from './example-arguments.ts';
import { askedUnder } from './names.ts';
import { perView } from './per-view.ts';
import { placedIn } from './placed-in.ts';
import { provedOf } from './proved.ts';

/**
 * What is proved of the rules of a view, of when its questions are asked, and of the targets and limits of its indicators: branches
 * that nobody reaches (`formula-branch`), conditions that are always the same (`formula-condition`), questions that are not asked
 * where they decide (`formula-hidden`), branches of rules without a result (`formula-result`), divisions by zero
 * (`formula-division`), numbers that make a score fail (`formula-score`); and that nothing is, for there is too much, or for shares
 * that nobody can go through (`formula-unproved`).
 */
export const proofFaults = byCode(view =>
  provable(view).flatMap(({ file, formula, subject }) =>
    placedIn(file.path, formula, faultsProved(subject, provedIn(view, file.path, subject))),
  ),
);

/** Proves what `proofFaults` tells, formula by formula: all of them may take a second. */
export function* proveAhead(view: AroundView): Generator<void> {
  yield* stepwise(provable(view), ({ file, subject }) => provedIn(view, file.path, subject));
}

/** Where nobody can tell who is asked what, for a question is kept elsewhere, nothing is proved of what reads it. */
const provable = perView(view =>
  allStatedFormulas(view).flatMap(stated => {
    const { file, formula, subject } = stated;
    return subject && view.differing?.has(stated) !== false ? [{ file, formula, subject }] : [];
  }),
);

function provedIn(view: AroundView, path: string, subject: Subject): Proof | Unproved {
  const questions = questionsNear(view, path);
  const hearing = seesAllAnswers(subject.role) ? 'all' : 'asked';
  return proved(subject, [askedUnder(questions)], () => provedOf(questions, subject, hearing));
}

const proved = memory<Subject, Proof | Unproved>();

/** What a proof finds amiss in a formula; the places count from its beginning. */
export function faultsProved(
  { role, text }: { readonly role: Role | 'indicators'; readonly text: string },
  proof: Proof | Unproved,
): readonly Fault[] {
  if ('why' in proof) {
    if (proof.why !== 'too-large') return [];
    return [{ code: 'formula-unproved', span: trimSpan(text, span(0, text.length)), args: { count: proof.size } }];
  }
  return [
    ...proof.unreachable.map((at): Fault => ({ code: 'formula-branch', span: at, args: {} })),
    ...proof.constant.flatMap(constantFault),
    ...proof.unheard.map(({ span: at, question, example }): Fault => {
      return { code: 'formula-hidden', span: at, args: { question, ...exampleArguments(example) } };
    }),
    ...(NEEDS_RESULT.includes(role) ? proof.empty.map(emptyFault) : []),
    ...(proof.division ? divisionFault(text, proof.division) : []),
    ...(role === 'score' ? proof.negative.map(negativeFault) : []),
    ...proof.undecided.map((at): Fault => ({ code: 'formula-unproved', variant: 'shares', span: at, args: {} })),
  ];
}

/** What else gives nothing may well be meant so. */
const NEEDS_RESULT: readonly (Role | 'indicators')[] = ['reduction', 'score'];

/** A zero that is written is told without any proof. */
function divisionFault(text: string, { span: at, example }: NonNullable<Proof['division']>): readonly Fault[] {
  if (Number(textOf(text, at)) === 0) return [];
  const args = exampleArguments(example);
  return [{ code: 'formula-division', variant: 'some', severity: 'warning', span: at, args }];
}

/** Where nothing needs to be so for it, it is for all. */
function negativeFault({ span: at, example }: Proof['negative'][number]): Fault {
  const args = exampleArguments(example);
  const variant = args.example === '' ? 'negative' : 'negative-some';
  return { code: 'formula-score', variant, severity: 'warning', span: at, args };
}

function constantFault({ span: at, part, holds }: Constant): readonly Fault[] {
  // Who one writes for is often said once more, for the sake of clearness.
  if (holds && part.kind === 'identity') return [];
  const fault: Fault = { code: 'formula-condition', variant: holds ? 'always' : 'never', span: at, args: {} };
  return [holds ? { ...fault, severity: 'information' } : fault];
}

function emptyFault({ branch, always, example }: Proof['empty'][number]): Fault {
  const args = exampleArguments(example);
  const fault: Fault = { code: 'formula-result', variant: always ? 'never' : 'some', span: branch.span, args };
  return always ? fault : { ...fault, severity: 'information' };
}
