import type { Workspace } from '../../index/workspace.ts';
import { RULE_TITLES } from '../../model/personalisation.ts';
import { hole, skeleton } from '../../skeletons/skeleton.ts';
import type { FormulaLanguage } from '../formula-language.ts';
import type { Draft } from './draft.ts';
import { draftFormulaAt } from './draft-formula.ts';
import { argumentProposals } from './formula-arguments.ts';
import { formulaPlaceAt } from './formula-place.ts';
import { type Completions, type Proposal, wordsOf } from './proposal.ts';

/** What may be written at an offset of a formula: functions and words of its language, or what a function asks for. */
export function inFormula(workspace: Workspace, draft: Draft, offset: number): Completions | undefined {
  const formula = draftFormulaAt(workspace, draft, offset);
  if (formula === undefined) return undefined;
  const { content, language, entry } = formula;
  const { span, typed, call } = formulaPlaceAt(draft.text, content, offset);
  const named = call && argumentProposals(workspace, { draft, language, call, typed, offset });
  if (named) return { span, ...named };
  return {
    span,
    proposals: [...functionsOf(language, entry?.title === RULE_TITLES.score), ...wordsOf('word', WORDS)],
    chosen: 'by-letters',
  };
}

const WORDS: readonly string[] = ['si', 'alors', 'sinon', 'et', 'ou', 'VRAI', 'FAUX'];

const FUNCTIONS: Readonly<Record<FormulaLanguage, readonly string[]>> = {
  '2023': ['reponse', 'identite', 'min', 'max'],
  personnalisation: ['reponse', 'identite', 'referentiel', 'min', 'max'],
  indicateur: ['val', 'opt_val', 'cible', 'limite', 'reponse', 'identite', 'min', 'max'],
};

/** Scores are asked by rules on scores alone. */
function functionsOf(language: FormulaLanguage, hasScores: boolean): readonly Proposal[] {
  const names = hasScores ? ['score', ...FUNCTIONS[language]] : FUNCTIONS[language];
  return names.map(name => {
    const isNaming = name !== 'min' && name !== 'max';
    const text = isNaming ? skeleton`${name}(${hole('')})` : skeleton`${name}(${hole('')}, ${hole('')})`;
    return { kind: 'function', label: name, title: '', text, goesOn: isNaming };
  });
}
