import type { Formula } from '../../server/src/core/model/formula.ts';

/**
 * A formula as text, each `sinon` on a line of its own. Reading it again gives the same formula, and printing that the
 * same text, for every formula that was read without a fault.
 */
export function printFormula(formula: Formula): string {
  switch (formula.kind) {
    case 'conditional': {
      const { condition, consequence, alternative } = formula;
      const start = `si ${printFormula(condition)} alors ${printFormula(consequence)}`;
      return alternative ? `${start}\nsinon ${printFormula(alternative)}` : start;
    }
    case 'and':
      return formula.operands.map(printFormula).join(' et ');
    case 'or':
      return formula.operands.map(printFormula).join(' ou ');
    case 'arithmetic': {
      const [first, ...others] = formula.operands.map(printFormula);
      return [first, ...others.map((operand, at) => `${formula.operators[at]} ${operand}`)].join(' ');
    }
    case 'min':
    case 'max':
      return `${formula.kind}(${printFormula(formula.left)}, ${printFormula(formula.right)})`;
    case 'identity':
      return `identite(${formula.property.text}, ${formula.value.text})`;
    case 'answer': {
      const { question, choice } = formula;
      return choice ? `reponse(${question.text}, ${choice.text})` : `reponse(${question.text})`;
    }
    case 'score':
      return `score(${formula.action.text})`;
    case 'boolean':
      return formula.value ? 'VRAI' : 'FAUX';
    case 'number':
      return String(formula.value);
    case 'name':
      return formula.name;
    case 'missing':
      return '';
  }
}
