import { referentialNamed } from '../../index/prefixes.ts';
import { memory } from '../../memory/memory.ts';
import { namedAction, qualifiedId } from '../../model/id.ts';
import type { Personalisation, Rule } from '../../model/personalisation.ts';
import { OLDER_REFERENTIALS } from '../../model/platform-referentials.ts';
import type { Fault } from '../../model/problem.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { readableParts, syntaxFaults } from '../../parse/expression/readable-parts.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import { textOf } from '../../text/span.ts';
import type { AroundView } from '../around-view.ts';
import { type Names, nameFaults } from '../expressions/check-names.ts';
import type { Known } from '../expressions/known.ts';
import { ownFaults } from '../expressions/own-checks.ts';
import { skippedFaults } from '../expressions/skipped.ts';
import { knownAnywhere } from './known-2026.ts';
import { type FormulaFault, placedIn } from './placed-in.ts';

/** What the importer of 2026 refuses in the rules of an entry, and what it takes without a word and nobody can mean. */
export function faultsOf2026(view: AroundView, entry: Personalisation): readonly FormulaFault[] {
  const { action, file } = entry;
  const takesSyndicat = OLDER_REFERENTIALS.includes(namedAction(action).prefix);
  return entry.rules.flatMap(rule => {
    // Whether an action is there, the view is to be asked each time.
    const asks = SCORES.test(textOf(file.text, rule.formulaSpan)) ? view : undefined;
    const key = [knownAnywhere(view), takesSyndicat, asks];
    return placedIn(
      file.path,
      { span: rule.formulaSpan },
      found(rule, key, () => faultsIn(entry, rule, knownFor(view, entry, takesSyndicat))),
    );
  });
}

const SCORES = /score/i;

const found = memory<Rule, readonly Fault[]>();

function faultsIn({ file }: Personalisation, rule: Rule, known: Names): readonly Fault[] {
  const formula = formulaOfRule(rule, file);
  const { text } = formula;
  const parsed = expressionOf(formula, 'personnalisation');
  const parts = readableParts(text, 'personnalisation', parsed);
  return [
    ...syntaxFaults(parsed),
    ...skippedFaults(text, parsed.skipped),
    ...withoutUnknown(nameFaults(text, parts, known), known),
    ...(parsed.expression ? ownFaults(text, parsed.expression, rule.kind, known) : []),
  ];
}

/** Of a référentiel whose questions are kept elsewhere, nobody can tell whether one is there. */
function withoutUnknown(found: readonly Fault[], { questions }: Known): readonly Fault[] {
  return questions.size > 0 ? found : found.filter(({ code }) => code !== 'formula-question');
}

function knownFor(view: AroundView, { action, file }: Personalisation, takesSyndicat: boolean): Names {
  const { prefix } = namedAction(action);
  const referential = referentialNamed(view, prefix, file.path);
  const has = (name: string): boolean => {
    const asked = qualifiedId(name);
    return asked?.prefix === prefix && referential !== undefined && view.hasAction(referential, asked.id);
  };
  return { ...knownAnywhere(view), actions: { has }, takesSyndicat };
}
