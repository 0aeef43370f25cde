import type { Workspace } from '../../index/workspace.ts';
import { ruleKindOf } from '../../model/personalisation.ts';
import type { Entry } from '../../model/source.ts';
import { hole, skeleton } from '../../skeletons/skeleton.ts';
import type { FormulaLanguage } from '../formula/language.ts';
import type { Draft } from './draft.ts';
import { draftFormulaAt } from './draft-formula.ts';
import { awaitedBehind, fitting, isCalledIn, isOfKind, type ValueKind } from './fitting.ts';
import { argumentProposals } from './formula-arguments.ts';
import { formulaPlaceAt } from './formula-place.ts';
import { operatorsBehind } from './operators.ts';
import { type Completions, type Proposal, wordsOf, written } from './proposal.ts';

/** What may be written at an offset of a formula: functions and words of its language, or what a function asks for. */
export function inFormula(workspace: Workspace, draft: Draft, offset: number): Completions | undefined {
  const formula = draftFormulaAt(workspace, draft, offset);
  if (formula === undefined) return undefined;
  const { content, language, entry } = formula;
  const { span, typed, call } = formulaPlaceAt(draft.text, content, offset);
  const named = call && argumentProposals(workspace, { draft, language, call, typed, offset });
  if (named) return { span, ...named };
  const isCalled = isCalledIn(draft.text.slice(span.end, content.end));
  const before = draft.text.slice(content.start, span.start);
  const whole = wholeKind(draft, entry);
  const hasScores = ruleKindOf(entry?.title ?? '') === 'score';
  const functions = functionsOf(language, { ...draft, hasScores }, isCalled);
  const all = [...functions, BRANCHES, ...wordsOf('word', WORDS), ...operatorsBehind(before, language, whole)];
  const isCompared = call?.called === 'min' || call?.called === 'max';
  const awaited = awaitedBehind(before, language, isCompared, whole);
  const proposals = fitting(
    all.filter(one => isOfKind(one, awaited)),
    { text: draft.text, content, span, language },
  );
  return { span, proposals, chosen: 'by-letters' };
}

const WORDS: readonly string[] = ['si', 'alors', 'sinon', 'et', 'ou', 'VRAI', 'FAUX'];

/** A condition with its two branches, to be filled in. */
const BRANCHES: Proposal = {
  kind: 'word',
  label: 'si … alors … sinon …',
  sought: 'si',
  title: '',
  text: skeleton`si ${hole('')} alors ${hole('')} sinon ${hole('')}`,
};

/** What a formula gives where it stands; undefined where nothing tells. */
function wholeKind({ kind }: Draft, entry: Entry | undefined): ValueKind | undefined {
  switch (kind) {
    case 'question':
      return 'boolean';
    case 'measure':
    case 'indicator':
      return 'number';
    case 'rule':
      return ruleKindOf(entry?.title ?? '') === 'deactivation' ? 'boolean' : 'number';
    case 'evidence':
    case 'none':
      return undefined;
  }
}

const FUNCTIONS: Readonly<Record<FormulaLanguage, readonly string[]>> = {
  '2023': ['reponse', 'identite', 'min', 'max'],
  personnalisation: ['reponse', 'identite', 'referentiel', 'min', 'max'],
  indicateur: ['val', 'opt_val', 'cible', 'limite', 'reponse', 'identite', 'min', 'max'],
};

interface Whose extends Pick<Draft, 'kind'> {
  readonly hasScores: boolean;
}

/**
 * Scores are asked by rules on scores alone, the référentiel at hand by indicators: rules have none. What is called already brings no
 * parentheses of its own.
 */
function functionsOf(language: FormulaLanguage, { kind, hasScores }: Whose, isCalled: boolean): readonly Proposal[] {
  const names = [...(hasScores ? ['score'] : []), ...FUNCTIONS[language]];
  return names
    .filter(name => name !== 'referentiel' || kind === 'indicator')
    .map(name => {
      if (isCalled) return { kind: 'function', label: name, title: '', text: written(name) };
      const isNaming = name !== 'min' && name !== 'max';
      const text = isNaming ? skeleton`${name}(${hole('')})` : skeleton`${name}(${hole('')}, ${hole('')})`;
      return { kind: 'function', label: name, title: '', text, goesOn: isNaming };
    });
}
