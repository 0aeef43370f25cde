import { say } from '../../../l10n/say.ts';
import { parentOf } from '../core/index/tree.ts';
import { RULE_TITLES } from '../core/model/personalisation.ts';
import type { Place } from '../core/model/problem.ts';
import type { Action } from '../core/model/referential.ts';
import { sharesOf } from '../core/model/score.ts';
import type { Reading } from '../core/scoring/evaluate.ts';
import type { CappingStep, Explanation, PotentialStep, RuleUse } from '../core/scoring/explanation.ts';
import { showFigure, showPercent } from './numbers.ts';

/** A sentence, and where what it says is written; undefined where no single place is. */
export interface Sentence {
  readonly text: string;
  readonly place: Place | undefined;
}

/** How a score comes about, sentence by sentence: what leads to the potential, then what is done of it. */
export function sayExplanation(explanation: Explanation): readonly Sentence[] {
  const { potential, cappings, overriddenBy, action } = explanation;
  return [
    ...potential.map(step => ({ text: sayStep(explanation, step), place: placeOfStep(explanation, step) })),
    { text: sayPoints(explanation), place: overriddenBy && titleOf(explanation, overriddenBy.action) },
    ...cappings.map(capping => ({ text: sayCapping(capping), place: capping.rule.place })),
  ].map(({ text, place }) => ({ text, place: place ?? titleOf(explanation, action) }));
}

function placeOfStep(explanation: Explanation, step: PotentialStep): Place | undefined {
  switch (step.kind) {
    case 'factor':
    case 'deactivated':
      return step.rule.place;
    case 'received':
      return step.from[0] && titleOf(explanation, step.from[0].action);
    case 'scaled':
      return titleOf(explanation, step.parent);
    case 'weight':
    case 'children':
    case 'not-concerned':
    case 'recounted':
      return undefined;
  }
}

function titleOf({ referential }: Explanation, { id }: Action): Place | undefined {
  const source = referential.sources.get(id);
  return source && { file: source.file.path, span: source.declaration.entry.titleSpan };
}

function sayStep({ referential, action }: Explanation, step: PotentialStep): string {
  const { id } = action;
  const parent = parentOf(referential, action);
  const points = showFigure(step.points);
  switch (step.kind) {
    case 'weight':
      if (step.percent === undefined || !parent) return say('The référentiel gives it {points} points.', { points });
      return say('The référentiel gives it {points} points, {share} of {parent}.', {
        points,
        share: showPercent(step.percent),
        parent: parent.id || say('the référentiel'),
      });
    case 'factor':
      return say('{rule} multiplies them by {factor}: {points} points.', {
        rule: sayRule(step.rule),
        factor: showFigure(step.factor),
        points,
      });
    case 'deactivated':
      return say('{rule} deactivates it: nothing is left to reach.', { rule: sayRule(step.rule) });
    case 'not-concerned':
      return step.by === 'status'
        ? say('Its status says that it is not concerned: nothing is left to reach.')
        : say('None of its children is concerned: nothing is left to reach.');
    case 'children':
      if (step.notConcerned.length === 0) return say('Its children add up to {points} points.', { points });
      return say('Its children add up to {points} points; {ids} add nothing, being not concerned.', {
        points,
        ids: step.notConcerned.map(action => action.id).join(', '),
      });
    case 'received':
      return say('It receives {received} from {givers}, not concerned, shared among {receivers}: {points} points.', {
        received: showFigure(step.received),
        givers: step.from.map(giver => `${giver.action.id} (${showFigure(giver.points)})`).join(', '),
        receivers: step.receivers,
        points,
      });
    case 'scaled':
      return say('{parent} is worth {to} points instead of {from}: in proportion, {points} points.', {
        parent: step.parent.id || id,
        to: showFigure(step.to),
        from: showFigure(step.from),
        points,
      });
    case 'recounted':
      return say('Counted anew after a rule on the score: {points} points.', { points });
  }
}

function sayPoints({ points, overriddenBy, score }: Explanation): string {
  const figures = {
    done: showFigure(score.done),
    planned: showFigure(score.planned),
    notDone: showFigure(score.notDone),
    notFilled: showFigure(score.notFilled),
  };
  if (overriddenBy) {
    const { action, status } = overriddenBy;
    return say('The status of {id} ({status}) counts instead of its own.', {
      id: action.id,
      status: sayStatus(status),
    });
  }
  switch (points.kind) {
    case 'status':
      return say('Its status is {status}: {done} done, {planned} planned, {notDone} not done.', {
        status: sayStatus(points.status),
        ...figures,
      });
    case 'children':
      return say(
        'Its children sum up to {done} done, {planned} planned, {notDone} not done, {notFilled} not filled in.',
        figures,
      );
    case 'not-filled':
      return say('It has no status: {notFilled} points are not filled in.', figures);
    case 'not-concerned':
      return say('Not concerned, it has no points.');
  }
}

function sayStatus(status: Parameters<typeof sharesOf>[0]): string {
  if (typeof status === 'string') return status;
  return (sharesOf(status) ?? []).map(share => showPercent(share * 100)).join(' / ');
}

function sayCapping({ rule, before, after }: CappingStep): string {
  return say('{rule} changes the share achieved from {before} to {after}.', {
    rule: sayRule(rule),
    before: showPercent(before * 100),
    after: showPercent(after * 100),
  });
}

/** A rule with what it looked at: « Réduction de potentiel » of 1.2.3 (dechets_1: OUI). */
function sayRule({ kind, action, readings }: RuleUse): string {
  const title = RULE_TITLES[kind];
  if (readings.length === 0) return say('The rule “{title}” of {id}', { title, id: action.id });
  return say('The rule “{title}” of {id} ({readings})', {
    title,
    id: action.id,
    readings: readings.map(sayReading).join(', '),
  });
}

function sayReading(reading: Reading): string {
  switch (reading.kind) {
    case 'identity':
      return reading.holds
        ? say('{property} is {value}', { property: reading.property, value: reading.value })
        : say('{property} is not {value}', { property: reading.property, value: reading.value });
    case 'answer':
      return reading.answer === undefined
        ? say('{question} is unanswered', { question: reading.question })
        : say('{question}: {answer}', { question: reading.question, answer: reading.answer });
    case 'score':
      return say('{action} achieves {share}', {
        action: reading.action,
        share: reading.share === undefined ? '–' : showPercent(reading.share * 100),
      });
  }
}
