import type { Workspace } from '../index/workspace.ts';
import { nearest } from '../model/nearest.ts';
import type { Question } from '../model/personalisation.ts';
import type { Problem, ProblemArgument } from '../model/problem.ts';
import { type Answer, IDENTITY, numberIn, type Scenario, type Trait } from '../model/scenario.ts';
import { sharesOf } from '../model/score.ts';
import type { Span } from '../text/span.ts';
import { choicesOf } from './check-formula.ts';
import { mayBeAction } from './check-personalisation.ts';
import { lineageOf } from './forest.ts';
import { nodeNamed, type Prepared } from './prepare.ts';

/**
 * What is wrong with a scenario, in the order of the text: with the file itself, and with what it names. Actions of
 * référentiels that are not there are taken on trust.
 */
export function checkScenario(
  workspace: Workspace,
  prepared: Prepared,
  questions: readonly Question[],
  scenario: Scenario,
): readonly Problem[] {
  const byId = new Map([...questions].reverse().map(question => [question.id, question]));
  return [
    ...scenario.problems,
    ...scenario.traits.flatMap(checkTrait),
    ...scenario.answers.flatMap(answer => checkAnswer(byId, answer)),
    ...checkStatuses(prepared, scenario),
    ...unknownActions(workspace, scenario),
  ].sort((a, b) => a.span.start - b.span.start);
}

function checkTrait({ property, propertySpan, value, span }: Trait): Problem[] {
  const values = IDENTITY.get(property);
  if (values === undefined)
    return [unknown('scenario-identity', 'property', propertySpan, property, [...IDENTITY.keys()])];
  return values.includes(value) ? [] : [unknown('scenario-identity', 'value', span, value, values, { property })];
}

function checkAnswer(questions: ReadonlyMap<string, Question>, written: Answer): Problem[] {
  const { question: id, questionSpan, answer, span, wasBoolean } = written;
  const question = questions.get(id);
  if (question === undefined) return [unknown('scenario-answer', 'question', questionSpan, id, [...questions.keys()])];
  if (answer === undefined || question.type === undefined) return [];
  if (question.type === 'proportion') {
    const share = numberIn(answer);
    if (share !== undefined && share >= 0 && share <= 1) return [];
    const variant = share === undefined ? 'number' : 'range';
    return [problem('scenario-answer', variant, span, { question: id, found: answer })];
  }
  const choices = choicesOf(question);
  if (!choices.includes(answer)) return [unknown('scenario-answer', 'choice', span, answer, choices, { question: id })];
  // Some tools read OUI as a word and `yes` as a boolean, others the other way round.
  return wasBoolean ? [problem('scenario-answer', 'boolean', span, { question: id, suggestion: answer }, 'hint')] : [];
}

function checkStatuses(prepared: Prepared, scenario: Scenario): Problem[] {
  const { forest } = prepared;
  const written = scenario.statuses.map(entry => ({
    ...entry,
    node: nodeNamed(prepared, entry.action, scenario.path),
  }));
  const byNode = new Map(written.map(entry => [entry.node, entry]));
  return written.flatMap(({ node, actionSpan, action }) => {
    const kind = node === undefined ? undefined : forest.actions[node]?.kind;
    if (node === undefined || kind === undefined) return [];
    if (kind !== 'sub-action' && kind !== 'task') {
      return [problem('scenario-status', 'takes-none', actionSpan, { id: action, kind })];
    }
    const above = lineageOf(forest, node)
      .slice(1)
      .map(ancestor => byNode.get(ancestor))
      .find(entry => entry?.status === 'non_concerne' || sharesOf(entry?.status) !== undefined);
    if (above === undefined) return [];
    const related = [{ file: scenario.path, span: above.actionSpan }];
    const args = { id: action, by: above.action };
    return [{ ...problem('scenario-status', 'overridden', actionSpan, args, 'information'), related }];
  });
}

function unknownActions(workspace: Workspace, { path, statuses, expectations }: Scenario): Problem[] {
  const named = new Map(
    [...statuses, ...expectations].map(({ action, actionSpan }) => [actionSpan.start, { action, actionSpan }]),
  );
  const missing = [...named.values()].filter(({ action }) => !mayBeAction(workspace, action, path));
  return missing.map(({ action, actionSpan }) => problem('scenario-action', undefined, actionSpan, { id: action }));
}

function unknown(
  code: string,
  variant: string,
  span: Span,
  found: string,
  known: readonly string[],
  args: Readonly<Record<string, ProblemArgument>> = {},
): Problem {
  const meant = nearest(found, known);
  return problem(code, variant, span, { ...args, found, known, ...(meant !== undefined && { suggestion: meant }) });
}

function problem(
  code: string,
  variant: string | undefined,
  span: Span,
  args: Readonly<Record<string, ProblemArgument>>,
  severity: Problem['severity'] = 'warning',
): Problem {
  return { code, ...(variant !== undefined && { variant }), severity, span, args };
}
