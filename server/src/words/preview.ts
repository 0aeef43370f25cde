import { type Message, say } from '../../../l10n/say.ts';
import { sayKind } from '../../../l10n/say-kind.ts';
import type { Named } from '../core/features/preview/named.ts';
import type { PreviewBlock, PreviewItem, PreviewKey } from '../core/features/preview.ts';
import { BOOLEAN_KEYS } from '../core/model/keys.ts';
import type { Category } from '../core/model/words.ts';
import { sayPoints, sayShare, sayWeight } from './weight.ts';

/** A few words of what an entry is, what it weighs, or its category. */
export interface SaidFact {
  readonly kind: 'name' | 'points' | 'share' | 'bases' | 'implementation' | 'effects';
  readonly text: string;
}

/** What is told of a block in a few words, in the order in which it is read. */
export function sayFacts({ kind, name: own, action }: PreviewBlock): readonly SaidFact[] {
  const name = [kind === 'part' ? '' : sayKind(kind), own].filter(part => part !== '').join(' ');
  const facts: SaidFact[] = name === '' ? [] : [{ kind: 'name', text: name }];
  if (action === undefined) return facts;
  const { points, ofParent, ofReferential } = action.weight;
  if (points !== undefined) facts.push({ kind: 'points', text: sayPoints(points) });
  const share = ofParent ?? ofReferential;
  if (share) facts.push({ kind: 'share', text: sayShare(share) });
  const { category } = action.action;
  if (category) facts.push({ kind: CATEGORY_KINDS[category], text: category });
  return facts;
}

/** What a reader calls a key; the key itself where it is one for machines. */
export function sayKey({ key }: PreviewKey): string {
  const label = LABELS.get(key);
  return label === undefined ? key : say(label);
}

/** What a reader reads of a value: yes or no where a key asks for that, else what is written. */
export function sayItem({ key }: PreviewKey, { text }: PreviewItem): string {
  const answer = BOOLEAN_KEYS.has(key) ? ANSWERS.get(text) : undefined;
  return answer === undefined ? text : say(answer);
}

/** What is to be said of what a word names, beside its title. */
export function sayMore({ points }: Named): string {
  return points === undefined ? '' : sayWeight(points);
}

const CATEGORY_KINDS: Readonly<Record<Category, SaidFact['kind']>> = {
  bases: 'bases',
  'mise en œuvre': 'implementation',
  effets: 'effects',
};

const ANSWERS: ReadonlyMap<string, Message> = new Map<string, Message>([
  ['true', 'yes'],
  ['false', 'no'],
]);

const LABELS: ReadonlyMap<string, Message> = new Map<string, Message>([
  ['action_id', 'Action'],
  ['actions', 'Actions'],
  ['adaptation_niveau', 'Exposure'],
  ['borne_max', 'At most'],
  ['borne_min', 'At least'],
  ['climat_pratic_id', 'Theme'],
  ['climat_pratic_ids', 'Themes'],
  ['competence_code', 'Competence'],
  ['coremeasure', 'European Energy Award'],
  ['indicateurs', 'Indicators'],
  ['labels', 'Labels'],
  ['libelle_cible_seuil', 'Target and threshold'],
  ['obligation_cae', 'Required in CAE'],
  ['obligation_eci', 'Required in ECi'],
  ['ordonnancement', 'Rank'],
  ['origine', 'Continues'],
  ['parent', 'Part of'],
  ['parents', 'Part of'],
  ['participation_score', 'Counts for the score'],
  ['points', 'Points'],
  ['pointsDOM', 'Points overseas'],
  ['pourcentage', 'Share in per cent'],
  ['precision', 'Precision'],
  ['programmes', 'Programmes'],
  ['questions', 'Questions'],
  ['sans_valeur_utilisateur', 'Without values of users'],
  ['selection', 'Selection'],
  ['source', 'Source'],
  ['thematique_id', 'Theme'],
  ['thematique_sgpe', 'Theme'],
  ['thematiques', 'Themes'],
  ['titre_court', 'Short title'],
  ['titre_long', 'Full title'],
  ['type', 'Type'],
  ['types_concernes', 'Asked of'],
  ['unite', 'Unit'],
  ['valeur', 'Value'],
]);
