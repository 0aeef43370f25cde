import type { Conditional, Formula } from '../model/formula.ts';
import { between, choiceSite, type Site, wordAt } from './site.ts';

/** The places of a formula of 2023 where something can be altered, as places of its file. */
export function sitesOf2023(formula: Formula): readonly Site[] {
  return [...(isTruth(formula) ? [{ kind: 'whole', span: formula.span } as const] : []), ...sitesIn(formula)];
}

function isTruth(formula: Formula): boolean {
  if (formula.kind === 'answer') return formula.choice !== undefined;
  return formula.kind === 'and' || formula.kind === 'or' || formula.kind === 'identity';
}

function sitesIn(formula: Formula): readonly Site[] {
  switch (formula.kind) {
    case 'conditional':
      return conditionalSites(formula);
    case 'and':
    case 'or': {
      const operator = formula.kind === 'and' ? 'et' : 'ou';
      const joints = between(formula.operands).map(span => ({ kind: 'operator', span, operator }) as const);
      return [...joints, ...formula.operands.flatMap(sitesIn)];
    }
    case 'arithmetic': {
      const { operands, operators } = formula;
      const joints = between(operands).map(
        (span, at) => ({ kind: 'operator', span, operator: operators[at] ?? '+' }) as const,
      );
      return [...joints, ...operands.flatMap(sitesIn)];
    }
    case 'min':
    case 'max': {
      const { kind: word, span, left, right } = formula;
      return [{ kind: 'extremum', span: wordAt(span, word), word }, ...[left, right].flatMap(sitesIn)];
    }
    case 'identity':
      return [{ kind: 'identity', span: formula.value.span, property: formula.property.text }];
    case 'answer': {
      const { choice, question } = formula;
      return choice ? [{ kind: 'answer', span: choice.span, question: question.text }] : [];
    }
    case 'number':
      return [{ kind: 'number', span: formula.span, value: formula.value }];
    case 'boolean':
      return [{ kind: 'truth', span: formula.span, value: formula.value }];
    case 'score':
    case 'name':
    case 'missing':
      return [];
  }
}

function conditionalSites(conditional: Conditional): readonly Site[] {
  const { condition, consequence, alternative } = conditional;
  const own = choiceSite<Formula>(conditional, part => (part.kind === 'conditional' ? part : undefined));
  return [own, ...[condition, consequence, ...(alternative ? [alternative] : [])].flatMap(sitesIn)];
}
