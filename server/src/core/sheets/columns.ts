import type { TableKind } from '../model/sheet.ts';

/** How the text of a cell is read (platform, section 1.1). */
export type CellType =
  | 'text'
  | 'number'
  | 'boolean'
  | 'list'
  | 'category'
  | 'exposure'
  | 'question-type'
  | 'concerned'
  | 'date'
  | 'referential';

export interface Column {
  /** The name as the platform writes it; a header may write it in any case. */
  readonly name: string;
  readonly type: CellType;
  /** True where a row without it is refused. */
  readonly isRequired: boolean;
}

export interface SheetForm {
  /** The tab of a workbook. */
  readonly tab: string;
  /** How the name of a CSV file ends, before its extension. */
  readonly files: readonly string[];
  /** Columns beyond this many are not read. */
  readonly width: number;
  /** The column that names a row. */
  readonly id: string;
  /** True where a row without its id is passed over without a word; else it is refused. */
  readonly skipsWithoutId: boolean;
  readonly columns: readonly Column[];
}

const column = (name: string, type: CellType = 'text', isRequired = false): Column => ({ name, type, isRequired });
const texts = (...names: readonly string[]): Column[] => names.map(name => column(name));
const required = (name: string, type: CellType = 'text'): Column => column(name, type, true);

const STRUCTURE: readonly Column[] = [
  ...texts('identifiant', 'nom', 'description', 'contexte', 'exemples', 'ressources', 'reductionPotentiel'),
  ...texts('perimetreEvaluation', 'preuve'),
  column('points', 'number'),
  column('pourcentage', 'number'),
  column('categorie', 'category'),
  ...texts('desactivation', 'desactivationDesc', 'score', 'scoreDesc', 'reduction', 'reductionDesc', 'exprScore'),
  column('indicateurs', 'list'),
  column('personnalisationQuestions', 'list'),
  column('coremeasure'),
  column('labels', 'list'),
  ...texts('origine', 'thematiqueSGPE'),
  column('adaptationNiveau', 'exposure'),
  // No sheet has these; the platform checks them and puts its own in their place.
  column('referentiel', 'referential'),
  column('referentielId', 'referential'),
  ...texts('referentielVersion', 'modifiedAt', 'actionId'),
];

/** Names of columns that belong to the platform itself. */
export const RESERVED_COLUMNS: ReadonlySet<string> = new Set([
  'referentiel',
  'referentielId',
  'referentielVersion',
  'modifiedAt',
  'actionId',
]);

/** The sheets that the platform reads, and their columns (platform, sections 1.1, 1.2 and 5). */
export const SHEETS: Readonly<Record<TableKind, SheetForm>> = {
  structure: {
    tab: 'Structure référentiel',
    files: ['structure'],
    width: 26,
    id: 'identifiant',
    skipsWithoutId: true,
    columns: STRUCTURE,
  },
  preuves: {
    tab: 'Preuves réglementaires',
    files: ['preuves'],
    width: 4,
    id: 'id',
    skipsWithoutId: true,
    columns: [column('id'), required('nom'), required('actions', 'list'), column('description')],
  },
  versions: {
    tab: 'Versions',
    files: ['versions'],
    width: 3,
    id: 'version',
    skipsWithoutId: true,
    columns: [column('version'), required('date'), required('description')],
  },
  questions: {
    tab: 'Questions',
    files: ['questions'],
    width: 10,
    id: 'id',
    skipsWithoutId: true,
    columns: [
      column('id'),
      column('competenceCode', 'number'),
      required('formulation'),
      column('consignesJustification'),
      required('type', 'question-type'),
      column('thematiqueId'),
      column('ordonnancement', 'number'),
      column('exprVisible'),
      column('typesCollectivitesConcernees', 'concerned'),
      column('description'),
    ],
  },
  choix: {
    tab: 'Choix',
    files: ['choix', 'choices'],
    width: 4,
    id: 'id',
    skipsWithoutId: true,
    columns: [column('id'), required('questionId'), column('ordonnancement', 'number'), required('formulation')],
  },
  thematiques: {
    tab: 'Thématiques',
    files: ['thematiques'],
    width: 2,
    id: 'id',
    skipsWithoutId: true,
    columns: [column('id'), required('nom')],
  },
  competences: {
    tab: 'Compétences Banatic',
    files: ['competences'],
    width: 2,
    id: 'competenceCode',
    skipsWithoutId: true,
    columns: [column('competenceCode', 'number'), required('intitule')],
  },
  indicateurs: {
    tab: 'Indicateur definitions',
    files: ['indicateurs', 'indicateur-definitions'],
    width: 26,
    id: 'identifiantReferentiel',
    skipsWithoutId: false,
    columns: [
      required('identifiantReferentiel'),
      required('titre'),
      required('unite'),
      ...texts('titreCourt', 'titreLong', 'description'),
      column('parents', 'list'),
      column('categories', 'list'),
      column('thematiques', 'list'),
      ...texts('valeurCalcule', 'exprCible', 'exprSeuil', 'libelleCibleSeuil'),
      required('participationScore', 'boolean'),
      required('sansValeurUtilisateur', 'boolean'),
      column('borneMin', 'number'),
      column('borneMax', 'number'),
      column('precision', 'number'),
    ],
  },
  objectifs: {
    tab: 'Objectifs',
    files: ['objectifs'],
    width: 3,
    id: 'identifiantReferentiel',
    skipsWithoutId: false,
    columns: [required('identifiantReferentiel'), required('dateValeur', 'date'), column('formule')],
  },
};
