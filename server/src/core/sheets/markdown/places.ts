import { addTo } from '../../memory/grouped.ts';
import type { RuleKind } from '../../model/personalisation.ts';
import { RULE_TITLES } from '../../model/personalisation.ts';
import type { TableKind } from '../../model/sheet.ts';
import { CHILDREN_SECTION, sectionKey } from '../../model/words.ts';
import { CHOICES_SECTION, JUSTIFICATION_SECTION, RULES_SECTION } from '../../parse/around-sections.ts';
import { OBJECTIVES_SECTION } from '../../parse/indicators.ts';
import { columnLetters } from '../cells.ts';
import { SHEETS } from '../columns.ts';
import { normalCell } from '../normal.ts';
import { columnsOf } from '../sheet.ts';

/** How the value of a key is written: as one text, as a number, as a list of items, or of lines. */
export type KeyForm = 'text' | 'number' | 'list' | 'lines';

/** Where the cell of a column stands in our files (platform, section 9). */
export type CellPlace =
  | { readonly at: 'title' }
  | { readonly at: 'key'; readonly key: string; readonly form: KeyForm }
  /** A section of prose. */
  | { readonly at: 'section'; readonly title: string }
  /** A section that holds one formula. */
  | { readonly at: 'formula'; readonly title: string }
  /** The formula of an entry that has no section for it. */
  | { readonly at: 'code' }
  /** In the file of rules: the formula of a rule, or the text below it. */
  | { readonly at: 'rule'; readonly rule: RuleKind; readonly part: 'formula' | 'text' }
  /** The entry that this one stands below says it. */
  | { readonly at: 'parent' };

const title = { at: 'title' } as const;
const parent = { at: 'parent' } as const;
const key = (name: string, form: KeyForm = 'text'): CellPlace => ({ at: 'key', key: name, form });
const section = (name: string): CellPlace => ({ at: 'section', title: name });
const formula = (name: string): CellPlace => ({ at: 'formula', title: name });
const rule = (kind: RuleKind, part: 'formula' | 'text'): CellPlace => ({ at: 'rule', rule: kind, part });

const PLACES: Readonly<Record<TableKind, Readonly<Record<string, CellPlace>>>> = {
  structure: {
    nom: title,
    identifiant: key('identifiant'),
    points: key('points', 'number'),
    pourcentage: key('pourcentage', 'number'),
    categorie: key('categorie'),
    coremeasure: key('coremeasure'),
    indicateurs: key('indicateurs', 'list'),
    labels: key('labels', 'list'),
    origine: key('origine', 'lines'),
    thematiqueSGPE: key('thematique_sgpe'),
    adaptationNiveau: key('adaptation_niveau'),
    personnalisationQuestions: key('questions', 'list'),
    description: section('Description'),
    contexte: section('Contexte'),
    exemples: section('Exemples'),
    ressources: section('Ressources'),
    reductionPotentiel: section('Réduction de potentiel'),
    perimetreEvaluation: section("Périmètre de l'évaluation"),
    preuve: section('Preuve'),
    exprScore: formula('Score indicatif'),
    desactivation: rule('deactivation', 'formula'),
    desactivationDesc: rule('deactivation', 'text'),
    reduction: rule('reduction', 'formula'),
    reductionDesc: rule('reduction', 'text'),
    score: rule('score', 'formula'),
    scoreDesc: rule('score', 'text'),
  },
  preuves: { nom: title, id: key('id'), actions: key('actions', 'list'), description: section('Description') },
  versions: { version: title, date: key('date'), description: section('Description') },
  questions: {
    formulation: title,
    id: key('id'),
    type: key('type'),
    thematiqueId: key('thematique_id'),
    ordonnancement: key('ordonnancement'),
    typesCollectivitesConcernees: key('types_concernes', 'list'),
    competenceCode: key('competence_code'),
    description: section('Description'),
    consignesJustification: section(JUSTIFICATION_SECTION),
    exprVisible: formula('Visibilité'),
  },
  choix: { formulation: title, id: key('id'), ordonnancement: key('ordonnancement'), questionId: parent },
  thematiques: { nom: title, id: key('id') },
  competences: { intitule: title, competenceCode: key('code') },
  indicateurs: {
    titre: title,
    identifiantReferentiel: key('id'),
    unite: key('unite'),
    titreCourt: key('titre_court'),
    titreLong: key('titre_long'),
    parents: key('parents', 'list'),
    categories: key('programmes', 'list'),
    thematiques: key('thematiques', 'list'),
    participationScore: key('participation_score'),
    sansValeurUtilisateur: key('sans_valeur_utilisateur'),
    borneMin: key('borne_min'),
    borneMax: key('borne_max'),
    precision: key('precision'),
    libelleCibleSeuil: key('libelle_cible_seuil'),
    description: section('Description'),
    valeurCalcule: formula('Calcul'),
    exprCible: formula('Cible'),
    exprSeuil: formula('Seuil'),
  },
  objectifs: { dateValeur: title, formule: { at: 'code' }, identifiantReferentiel: parent },
};

/** The section below which the entries of a sheet stand that belong to those of another. */
export const LISTS: Partial<Readonly<Record<TableKind, string>>> = {
  choix: CHOICES_SECTION,
  objectifs: OBJECTIVES_SECTION,
};

/** A column of a sheet with its place in our files. */
export interface PlacedColumn {
  /** From 0. */
  readonly column: number;
  /** The column's own name; undefined for one that the platform does not read. */
  readonly name: string | undefined;
  readonly place: CellPlace;
  /** The columns of the same name before it: where it is empty, the last of them that is not counts in its place. */
  readonly before: readonly number[];
}

/** The place of every column of a sheet with these headers, in their order. */
export function placedColumns(kind: TableKind, headers: readonly string[]): readonly PlacedColumn[] {
  const known = columnsOf({ rows: [headers] }, SHEETS[kind]);
  const byName = new Map<string, number[]>();
  for (const [column, { name }] of known) addTo(byName, name, column);
  const taken = new Set(
    [...TAKEN, ...Object.values(PLACES[kind]).flatMap(place => ('title' in place ? place.title : []))].map(sectionKey),
  );
  return headers.map((header, column) => {
    const name = known.get(column)?.name;
    const place = name === undefined ? undefined : Object.hasOwn(PLACES[kind], name) ? PLACES[kind][name] : undefined;
    const same = name === undefined ? [] : (byName.get(name) ?? []);
    // Of two columns of one name, the last has its place.
    if (name !== undefined && place !== undefined && same.at(-1) === column) {
      return { column, name, place, before: same.slice(0, -1) };
    }
    return { column, name: undefined, place: section(ownTitle(header, column, taken)), before: [] };
  });
}

/** The text of a row at a column in its normal form: the one that counts, of several columns of one name. */
export function countingText(
  kind: TableKind,
  { column, name, before }: Pick<PlacedColumn, 'column' | 'name' | 'before'>,
  row: readonly string[],
): string {
  const own = normalCell(kind, name, row[column] ?? '');
  if (own !== '' || before.length === 0) return own;
  return normalCell(kind, name, before.map(at => row[at] ?? '').findLast(text => text.trim() !== '') ?? '');
}

/** The places of all columns that a sheet of this kind may have: also of those that it has not. */
export function placesOf(kind: TableKind): ReadonlyMap<string, CellPlace> {
  return new Map(Object.entries(PLACES[kind]));
}

// Titles that open a list of entries, or hold rules.
const TAKEN = [CHILDREN_SECTION, CHOICES_SECTION, OBJECTIVES_SECTION, RULES_SECTION, ...Object.values(RULE_TITLES)];

/** The title of the section of a column that nobody reads: its header, or its letters where that cannot be one. */
function ownTitle(header: string, column: number, taken: Set<string>): string {
  const plain = header.trim();
  const isSound = /^[\p{L}\p{N}][^\n\r#\\]*$/u.test(plain);
  const candidates = [...(isSound ? [plain] : []), `Colonne ${columnLetters(column)}`];
  let found = candidates.find(candidate => !taken.has(sectionKey(candidate)));
  for (let at = 2; found === undefined; at++) {
    const next = `Colonne ${columnLetters(column)} (${at})`;
    if (!taken.has(sectionKey(next))) found = next;
  }
  taken.add(sectionKey(found));
  return found;
}
