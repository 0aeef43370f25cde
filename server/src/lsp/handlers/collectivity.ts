import type { Question } from '../../core/model/personalisation.ts';
import { BINARY_ANSWERS } from '../../core/model/personalisation.ts';
import { IDENTITY } from '../../core/model/scenario.ts';
import { type AskedQuestion, askedQuestions, type RuleEffect } from '../../core/scoring/asked-questions.ts';
import { questionsIn } from '../../core/scoring/prepare-workspace.ts';
import type { Collectivity, Scope, WireEffect, WireQuestion } from '../../protocol/simulation.ts';
import { placeOf, type Simulated } from '../simulator.ts';
import { toRange } from '../to-proto.ts';
import { uriOf } from '../uris.ts';

/** What a scenario says of its collectivité, and the questions that decide on a scope; null when there is no such action. */
export function collectivity(simulated: Simulated, shown: Scope): Collectivity | null {
  const place = placeOf(simulated, shown);
  if (place === undefined) return null;
  const { scores, node } = place;
  const { identity } = scores.personalised.profile;
  return {
    identity: [...IDENTITY].map(([property, values]) => ({
      property,
      values: values.map(value => ({ value, held: identity.get(property)?.has(value) ?? false })),
    })),
    questions: askedQuestions(scores, node, questionsIn(simulated.workspace)).flatMap(
      asked => wireQuestion(asked) ?? [],
    ),
  };
}

function wireQuestion({ question, answer, concerned, effects }: AskedQuestion): WireQuestion | undefined {
  const { id, type, entry, file } = question;
  if (type === undefined) return undefined;
  return {
    id,
    text: entry.title,
    type,
    choices: choicesOf(question),
    answer: answer ?? null,
    concerned,
    location: { uri: uriOf(file.path), range: toRange(file.lines, entry.titleSpan) },
    actions: effects.map(wireEffect),
  };
}

function choicesOf({ type, choices }: Question): WireQuestion['choices'] {
  switch (type) {
    case 'binaire':
      return BINARY_ANSWERS.map(answer => ({ id: answer, title: answer }));
    case 'choix':
      return choices.map(({ id, title }) => ({ id, title }));
    default:
      return [];
  }
}

function wireEffect({ rule, action: { id, title }, effect }: RuleEffect): WireEffect {
  const told = { id, title, rule: rule.rule.kind, effect: effect.kind, value: null, fraction: null };
  switch (effect.kind) {
    case 'none':
    case 'deactivated':
    case 'kept':
      return told;
    case 'factor':
      return { ...told, value: effect.factor, fraction: effect.fraction ?? null };
    case 'score':
      return { ...told, value: effect.share };
  }
}
