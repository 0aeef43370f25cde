import { choicesOf, type Question } from '../model/personalisation.ts';
import { type Span, textOf } from '../text/span.ts';
import type { AlterationKind } from './alteration-kinds.ts';
import { KIND_OF_OPERATOR, neighboursIn, nextIn, OTHER_OPERATORS, otherNumbers, otherTruth } from './other-words.ts';
import type { ChoiceSite, OperatorWord, Site } from './site.ts';

/** Another text for a part of a formula. */
export interface Alteration {
  readonly kind: AlterationKind;
  readonly span: Span;
  readonly text: string;
}

/** What can stand in a formula beside what does. */
export interface Vocabulary {
  readonly questions: ReadonlyMap<string, Question>;
  /** By property, the values of `identite()` on the platform of the formula. */
  readonly identity: ReadonlyMap<string, readonly string[]>;
}

/** The alterations of a place of a formula, none that leaves it as it is. */
export function alterationsAt(formula: string, site: Site, vocabulary: Vocabulary): readonly Alteration[] {
  const written = textOf(formula, site.span);
  return drafts(formula, site, vocabulary).filter(({ span, text }) => {
    return text !== (span === site.span ? written : textOf(formula, span));
  });
}

function drafts(formula: string, site: Site, { questions, identity }: Vocabulary): readonly Alteration[] {
  const { span } = site;
  const written = textOf(formula, span);
  const instead = (kind: AlterationKind, texts: readonly string[]) => texts.map(text => ({ kind, span, text }));
  switch (site.kind) {
    case 'number':
      return instead('number', otherNumbers(site.value).map(String));
    case 'truth':
      return instead('truth', [otherTruth(written)]);
    case 'answer': {
      const question = questions.get(site.question);
      return instead('answer', question ? nextIn(choicesOf(question), written) : []);
    }
    case 'identity':
      return instead('identity', neighboursIn(identity.get(site.property) ?? [], written));
    case 'operator':
      return operatorAlterations(formula, span, site.operator);
    case 'extremum':
      return instead('extremum', [site.word === 'min' ? 'max' : 'min']);
    case 'choice':
      return choiceAlterations(formula, site);
    case 'whole':
      return instead('negation', [`si ${written} alors FAUX sinon VRAI`]);
  }
}

function operatorAlterations(formula: string, gap: Span, operator: OperatorWord): readonly Alteration[] {
  const at = textOf(formula, gap).toLowerCase().indexOf(operator);
  // The platform of 2026 skips signs that it does not know: what stands between may be more than the operator.
  if (at < 0) return [];
  const start = gap.start + at;
  const span = { start, end: start + operator.length };
  return OTHER_OPERATORS[operator].map(text => ({ kind: KIND_OF_OPERATOR[operator], span, text }));
}

function choiceAlterations(formula: string, site: ChoiceSite): readonly Alteration[] {
  const { span, condition, consequence, alternative, isOpen } = site;
  const always: Alteration = { kind: 'branch', span, text: textOf(formula, consequence) };
  if (alternative === undefined) return [always, { kind: 'branch', span: condition, text: 'FAUX' }];
  if (isOpen) return [always];
  const never: Alteration = { kind: 'branch', span, text: textOf(formula, alternative) };
  const middle = formula.slice(consequence.end, alternative.start);
  const swapped = `${textOf(formula, alternative)}${middle}${textOf(formula, consequence)}`;
  const both = { start: consequence.start, end: alternative.end };
  return [{ kind: 'negation', span: both, text: swapped }, always, never];
}
