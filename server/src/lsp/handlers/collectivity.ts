import { valuesHeld } from '../../core/evaluation/expression/profile-context.ts';
import { questionsFor } from '../../core/index/questions-near.ts';
import { type Theme, themesIn } from '../../core/index/themes.ts';
import type { Question } from '../../core/model/personalisation.ts';
import { BINARY_ANSWERS } from '../../core/model/personalisation.ts';
import { IDENTITY, IDENTITY_2026 } from '../../core/model/scenario.ts';
import { type AskedQuestion, askedQuestions, type RuleEffect } from '../../core/scoring/answers/asked-questions.ts';
import { inOrderOfThemes } from '../../core/scoring/answers/question-themes.ts';
import { reckoningAt } from '../../core/scoring/forest.ts';
import type { Collectivity, WireEffect, WireQuestion } from '../../protocol/collectivity.ts';
import type { Scope } from '../../protocol/simulation.ts';
import { themeTitle } from '../../words/themes.ts';
import { toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';
import { placeOf, type Simulated } from '../scenarios/simulator.ts';

/** What a scenario says of its collectivité, and the questions that decide on a scope; null when there is no such action. */
export function collectivity(simulated: Simulated, shown: Scope): Collectivity | null {
  const place = placeOf(simulated, shown);
  if (place === undefined) return null;
  const { scores, node } = place;
  const { forest, profile } = scores.personalised;
  const { workspace } = simulated;
  const themes = themesIn(workspace.around);
  const questions = inOrderOfThemes([...questionsFor(workspace, forest.referentials).values()], themes);
  const is2026 = reckoningAt(forest, node).platform === '2026';
  return {
    identity: [...(is2026 ? IDENTITY_2026 : IDENTITY)].map(([property, values]) => {
      const held = valuesHeld(profile, property);
      return { property, values: values.map(value => ({ value, held: held.has(value) })) };
    }),
    questions: askedQuestions(scores, node, questions).flatMap(asked => wireQuestion(asked, themes) ?? []),
  };
}

function wireQuestion(
  { question, answer, concerned, counts, effects }: AskedQuestion,
  themes: readonly Theme[],
): WireQuestion | undefined {
  const { id, type, theme, entry, file } = question;
  if (type === undefined) return undefined;
  return {
    id,
    text: entry.title,
    theme: theme === undefined ? null : { id: theme, title: themeTitle(theme, themes) },
    type,
    choices: choicesOf(question),
    answer: answer ?? null,
    concerned,
    counts,
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
