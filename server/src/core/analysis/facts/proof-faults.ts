import { rulePlatform } from '../../index/rule-platform.ts';
import { memoryOfTexts } from '../../memory/memory.ts';
import type { Personalisation, Question, Rule, RuleKind } from '../../model/personalisation.ts';
import type { Fault } from '../../model/problem.ts';
import type { Platform } from '../../model/referential.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import { type Program, programOfExpression, programOfRule } from '../../reasoning/program.ts';
import { type Proof, proofOf, type Unproved } from '../../reasoning/proof.ts';
import { personalisationsIn } from '../../scoring/prepare-workspace.ts';
import { span, textOf, trimSpan } from '../../text/span.ts';
import type { AroundView } from '../around-view.ts';
import { exampleArguments } from './example-arguments.ts';
import { questionsById } from './names.ts';
import { type FormulaFault, placedIn } from './placed-in.ts';
import { questionSignature } from './question-signature.ts';

/**
 * What is proved of the rules of a view: branches that nobody reaches (`formula-branch`), conditions that are always the same
 * (`formula-condition`), questions that are not asked where they decide (`formula-hidden`), branches without a result
 * (`formula-result`), divisions by zero (`formula-division`); and that nothing is, for there is too much (`formula-unproved`).
 */
export function proofFaults(view: AroundView): readonly FormulaFault[] {
  const questions = questionsById(view);
  // Nobody can tell who is asked what is kept elsewhere.
  if (questions.size === 0) return [];
  return personalisationsIn(view).flatMap(entry => {
    const platform = rulePlatform(view, entry.action, entry.file.path);
    return entry.rules.flatMap(rule => {
      const { text } = formulaOfRule(rule, entry.file);
      const proof = provedRule(entry, rule, platform, questions);
      return proof ? placedIn(entry.file.path, { span: rule.formulaSpan }, faultsOf(text, rule.kind, proof)) : [];
    });
  });
}

/** What is proved of a rule; undefined where it cannot be read. Proved again only where its text, or a question behind it, is another. */
export function provedRule(
  entry: Personalisation,
  rule: Rule,
  platform: Platform,
  questions: ReadonlyMap<string, Question>,
): Proof | Unproved | undefined {
  const program = readProgram(entry, rule, platform);
  if (program === undefined) return undefined;
  const { text } = formulaOfRule(rule, entry.file);
  const behind = questionsBehind([program], questions).map(questionSignature);
  return proved(JSON.stringify([platform, text, behind]), () => proofOf(program, questions));
}

/** More rules than any workspace has. */
const MOST_PROOFS = 2000;

const proved = memoryOfTexts<Proof | Unproved>(MOST_PROOFS);

function readProgram({ file }: Personalisation, rule: Rule, platform: Platform): Program | undefined {
  if (platform === '2023') return rule.sound ? programOfRule({ rule, expression: undefined }) : undefined;
  const { expression } = expressionOf(formulaOfRule(rule, file), 'personnalisation');
  return expression && programOfExpression(expression);
}

function faultsOf(text: string, kind: RuleKind, proof: Proof | Unproved): readonly Fault[] {
  if ('why' in proof) {
    if (proof.why !== 'too-large') return [];
    return [{ code: 'formula-unproved', span: trimSpan(text, span(0, text.length)), args: { count: proof.size } }];
  }
  return [
    ...proof.unreachable.map((at): Fault => ({ code: 'formula-branch', span: at, args: {} })),
    ...proof.constant.flatMap(one => constantFault(one)),
    ...proof.unheard.map(({ span: at, question, example }): Fault => {
      return { code: 'formula-hidden', span: at, args: { question, ...exampleArguments(example) } };
    }),
    ...(kind === 'deactivation' ? [] : proof.empty.map(emptyFault)),
    ...(proof.division ? divisionFault(text, proof.division) : []),
  ];
}

/** A zero that is written is told without any proof. */
function divisionFault(text: string, { span: at, example }: NonNullable<Proof['division']>): readonly Fault[] {
  if (Number(textOf(text, at)) === 0) return [];
  const args = exampleArguments(example);
  return [{ code: 'formula-division', variant: 'some', severity: 'warning', span: at, args }];
}

function constantFault({ condition, holds }: Proof['constant'][number]): readonly Fault[] {
  // Who one writes for is often said once more, for the sake of clearness.
  if (holds && condition.part.kind === 'identity') return [];
  const { span: at } = condition;
  const fault: Fault = { code: 'formula-condition', variant: holds ? 'always' : 'never', span: at, args: {} };
  return [holds ? { ...fault, severity: 'information' } : fault];
}

function emptyFault({ branch, always, example }: Proof['empty'][number]): Fault {
  const args = exampleArguments(example);
  const fault: Fault = { code: 'formula-result', variant: always ? 'never' : 'some', span: branch.span, args };
  return always ? fault : { ...fault, severity: 'information' };
}
