import { say } from '../../../l10n/say.ts';
import { sayKind } from '../../../l10n/say-kind.ts';
import type { Mismatch } from '../core/analysis/facts/sums.ts';
import type {
  ActionHover,
  EvidenceHover,
  Hover,
  IndicatorHover,
  ListedHover,
  QuestionHover,
} from '../core/features/hover.ts';
import type { CategoryPoints, Weight } from '../core/features/weight.ts';
import { alternativesOf, measureInstead } from '../core/index/alternatives.ts';
import { parentOf } from '../core/index/tree.ts';
import { choicesOf } from '../core/model/personalisation.ts';
import type { Action, Referential } from '../core/model/referential.ts';
import { textOfField } from '../core/parse/fields.ts';
import { INDICATOR_SECTIONS } from '../core/parse/indicators.ts';
import { oneLine } from '../core/text/one-line.ts';
import { shortened } from './actions.ts';
import { MARKDOWN, type Markup } from './markup.ts';
import { showNumber, showPercent } from './numbers.ts';
import { type AddressOf, capped, linked, sayQuestions, saySurroundings } from './surroundings.ts';
import { sayPart, sayPoints, sayShare } from './weight.ts';

/** A hover in the current language; what it names leads to its place where that has an address. */
export function sayHover(hover: Hover, markup: Markup = MARKDOWN, addressOf: AddressOf = () => undefined): string {
  switch (hover.kind) {
    case 'action':
      return sayAction(hover, markup, addressOf);
    case 'question':
      return sayQuestion(hover, markup);
    case 'indicator':
      return sayIndicator(hover, markup);
    case 'evidence':
      return sayEvidence(hover, markup, addressOf);
    case 'theme':
    case 'competence':
      return sayListed(hover, markup);
  }
}

// What the action is, what it weighs, how that comes about.
function sayAction(hover: ActionHover, markup: Markup, addressOf: AddressOf): string {
  const { referential, action, weight, continuedBy, excerpt, total, wrongBelow, surroundings } = hover;
  const parent = parentOf(referential, action);
  const parts = [
    heading(action, markup),
    measures(weight, markup),
    alternatives(referential, action, weight),
    origin(action, parent, weight),
    total ? say('With its siblings: {sum} of {expected}.', totalIn(total)) : '',
    wrongBelow ? say('Its children: {sum} of {expected}.', totalIn(wrongBelow)) : '',
    split(weight.categories),
    continuedBy.length === 0 ? '' : say('Continued by {ids}.', { ids: continuedBy.map(markup.text).join(', ') }),
    ...(surroundings ? saySurroundings(surroundings, markup, addressOf) : []),
  ];
  if (excerpt !== '') parts.push(markup.rule, markup.text(excerpt));
  return parts.filter(part => part !== '').join('\n\n');
}

// What is asked, of which type, and what may be answered.
function sayQuestion({ question, choice, excerpt, readers }: QuestionHover, markup: Markup): string {
  const { entry, id, type, choices, types, visibility } = question;
  const kind = [id, ...(type === undefined ? [] : [type])].map(markup.text).join(' · ');
  const parts = [`${markup.strong(markup.text(entry.title))}${markup.lineEnd}${kind}`];
  const shown = type === 'choix' ? choices.map(({ id: own, title }) => [own, title].join(' ')) : choicesOf(question);
  const lines = shown.map(text =>
    choice && text.startsWith(`${choice.id} `) ? markup.strong(markup.text(text)) : markup.text(text),
  );
  if (lines.length > 0) parts.push(lines.join(markup.lineEnd));
  const asked = [
    types.length > 0 ? say('Asked of: {types}.', { types: types.map(({ text }) => text).join(', ') }) : '',
    visibility ? say('Visibility: {formula}', { formula: oneLine(visibility.text) }) : '',
    readers.length > 0 ? say('Read by {ids}.', { ids: capped(readers, MOST_LISTED).join(', ') }) : '',
  ].filter(part => part !== '');
  if (asked.length > 0) parts.push(asked.map(markup.text).join(markup.lineEnd));
  if (excerpt !== '') parts.push(markup.rule, markup.text(excerpt));
  return parts.filter(part => part !== '').join('\n\n');
}

// As many as one looks at.
const MOST_LISTED = 8;

// What is measured, in which unit, and by which formulas.
function sayIndicator({ indicator, excerpt }: IndicatorHover, markup: Markup): string {
  const { id, entry, computed, target, limit } = indicator;
  const kind = [id, textOfField(entry, 'unite') ?? ''].filter(part => part !== '').map(markup.text);
  const formulas = [
    [INDICATOR_SECTIONS.computed, computed],
    [INDICATOR_SECTIONS.target, target],
    [INDICATOR_SECTIONS.limit, limit],
  ] as const;
  const lines = formulas.flatMap(([title, formula]) =>
    formula ? [markup.text(say('{key}: {text}', { key: title, text: oneLine(formula.text) }))] : [],
  );
  const parts = [
    `${markup.strong(markup.text(entry.title))}${markup.lineEnd}${kind.join(' · ')}`,
    lines.join(markup.lineEnd),
  ];
  if (excerpt !== '') parts.push(markup.rule, markup.text(excerpt));
  return parts.filter(part => part !== '').join('\n\n');
}

// What is asked for, and for which actions.
function sayEvidence({ title, id, actions }: EvidenceHover, markup: Markup, addressOf: AddressOf): string {
  const shown = actions.map(({ id: own, title: named = '', place }) =>
    linked(markup, markup.text(shortened([own, named].join(' ').trim())), place, addressOf),
  );
  return [
    `${markup.strong(markup.text(title))}${markup.lineEnd}${markup.text(id)}`,
    capped(shown, MOST_LISTED).join(markup.lineEnd),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

// What it is called, and how many questions name it.
function sayListed({ kind, title, id, questions }: ListedHover, markup: Markup): string {
  const told = [say(kind), id, sayQuestions(questions)].filter(part => part !== '').map(markup.text);
  return `${markup.strong(markup.text(title))}${markup.lineEnd}${told.join(' · ')}`;
}

function heading(action: Action, { text, strong, lineEnd }: Markup): string {
  const name = text([action.id, action.title].join(' '));
  const kind = [sayKind(action.kind), ...(action.category ? [action.category] : [])].join(' · ');
  return name === '' ? kind : `${strong(name)}${lineEnd}${kind}`;
}

function measures({ points, ofParent, ofMeasure, ofReferential }: Weight, { strong }: Markup): string {
  if (points === undefined) return say('Its points cannot be told.');
  const shares = [ofParent, ofMeasure, ofReferential].filter(share => share !== undefined).map(sayShare);
  return [strong(sayPoints(points)), ...shares].join(' · ');
}

// A measure and what may stand in its place; above the measures, what they total without each other.
function alternatives(referential: Referential, action: Action, { withoutAlternatives }: Weight): string {
  const points = ({ id }: Action) => showNumber(referential.points.get(id)?.points ?? 0);
  const measure = measureInstead(referential, action);
  if (measure) return say('Alternative of {id} ({points} pts).', { id: measure.id, points: points(measure) });
  const own = alternativesOf(referential, action).map(one =>
    say('Alternative: {id} ({points} pts).', { id: one.id, points: points(one) }),
  );
  if (own.length > 0) return own.join(' ');
  return withoutAlternatives === undefined
    ? ''
    : say('{points} pts without alternatives.', { points: showNumber(withoutAlternatives) });
}

function origin({ children }: Action, above: Action | undefined, { origin, written }: Weight): string {
  const parent = above?.id || say('the référentiel');
  const count = children.length;
  switch (origin) {
    case 'written':
      return say('Written: {points} points.', { points: showNumber(written ?? 0) });
    case 'percent':
      return say('Written: {share}.', { share: above ? sayPart(showPercent(written ?? 0), above) : '' });
    case 'remainder':
      return say('Remainder: what the siblings with a weight leave of {parent}, shared equally.', { parent });
    case 'equal':
      return say('Equal share: {parent} is shared equally among its children.', { parent });
    case 'zero':
      return say('Worth nothing: its siblings have weights, it has none.');
    case 'sum':
      return count === 1
        ? say('Worth what its only child is worth.')
        : say('Sum of the points of its {count} children.', { count });
    case 'own-scale':
      return count === 1
        ? say('Scale of its own: the measure has no points; it is worth what its only sub-action is.')
        : say('Scale of its own: the measure has no points; it is worth the sum of its {count} sub-actions.', {
            count,
          });
    case 'unknown':
      return '';
  }
}

function totalIn({ unit, sum, expected }: Mismatch): { readonly sum: string; readonly expected: string } {
  const whole =
    unit === 'percent' ? showPercent(expected, 6) : say('{points} pts', { points: showNumber(expected, 6) });
  return { sum: showNumber(sum, 6), expected: whole };
}

function split(categories: readonly CategoryPoints[]): string {
  return categories
    .map(({ category, points }) =>
      say('{category}: {points} pts', { category: category ?? say('no category'), points: showNumber(points) }),
    )
    .join(' · ');
}
