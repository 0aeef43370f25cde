import type { ImportVerdict, SheetProblem, TableKind, Tables } from '../model/sheet.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkFormulas } from './check-formulas.ts';
import { checkIndicatorSheets, knownIndicators } from './check-indicators.ts';
import { checkPersonalisation, knownQuestions, type PersonalisationSheets } from './check-personalisation.ts';
import { checkParents, checkRows, checkShares } from './check-rows.ts';
import { checkVersions } from './check-versions.ts';
import { type Family, familyOf } from './family.ts';
import type { ImportContext } from './import-context.ts';
import { type Kept, keptOfRows } from './kept.ts';
import { ownOfActions } from './own-actions.ts';
import { ownOfAlternatives } from './own-alternatives.ts';
import { ownOfTable } from './own-columns.ts';
import { ownOfFormulas } from './own-formulas.ts';
import { ownOfFigures, ownOfPoints, pointsById, pointsOf } from './own-points.ts';
import { problemAt, refusal } from './problem.ts';
import { recordFaults } from './record-faults.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { structureRows } from './structure.ts';
import { NOTHING_UNCHECKED, type Unchecked, uncheckedIn } from './unchecked.ts';

/** What the platform makes of sheets. */
export interface ImportOutcome {
  readonly verdict: ImportVerdict;
  /** What the platform says first comes first; what only we say comes last, in the order of the sheets. */
  readonly problems: readonly SheetProblem[];
  /** By the qualified ids of all actions, in the order of the platform; null where one has none. Empty unless accepted. */
  readonly points: ReadonlyMap<string, number | null>;
  /** Undefined unless a référentiel is accepted. */
  readonly kept: Kept | undefined;
  /** What the platform looks up in what it has, and could not be looked up here. */
  readonly unchecked: Unchecked;
  /** The version of the sheets. */
  readonly version: string | undefined;
}

/** Imports sheets as the platform does: personalisation and indicators first, for a référentiel names them. */
export function importOf(tables: Tables, context: ImportContext): ImportOutcome {
  const sheets = new Map([...tables].map(([kind, table]) => [kind, sheetOf(table)]));
  const at = (kind: TableKind) => sheets.get(kind);
  const versionSheet = at('versions');
  const versions = versionSheet && checkVersions(versionSheet, context.currentVersion);
  const personalisation: PersonalisationSheets = {
    questions: at('questions'),
    choix: at('choix'),
    thematiques: at('thematiques'),
    competences: at('competences'),
  };
  const known: ImportContext = {
    ...context,
    questions: knownQuestions(personalisation) ?? context.questions,
    indicators: knownIndicators(at('indicateurs')) ?? context.indicators,
  };
  const structure = at('structure');
  const referential =
    structure &&
    importReferential(structure, {
      evidence: at('preuves'),
      version: versions?.version,
      personalisation,
      context: known,
    });
  const [first] = sheets.values();
  const problems = [
    ...(versions?.problems ?? []),
    ...(context.wantsVersions && first && !versions ? [withoutVersions(structure ?? first, context)] : []),
    ...checkPersonalisation(personalisation, versions?.version, context),
    ...checkIndicatorSheets(at('indicateurs'), at('objectifs'), versions?.version, context.indicators),
    ...(referential?.problems ?? []),
  ];
  const verdict = verdictOf(problems);
  const isAccepted = verdict === 'accepted';
  const own = [...sheets.values()].flatMap(sheet => [
    ...ownOfTable(sheet),
    ...ownOfFormulas(sheet, known.questions ?? new Map()),
  ]);
  const kept = isAccepted ? referential?.kept : undefined;
  return {
    verdict,
    problems: [
      ...problems.filter(problem => problem.verdict === 'refused'),
      ...problems.filter(problem => problem.verdict === 'saved-then-failed'),
      ...inSheetOrder(
        [...problems.filter(problem => problem.verdict === undefined), ...own, ...(referential?.own ?? [])],
        tables,
      ),
    ],
    points: (isAccepted && referential?.points) || new Map(),
    kept,
    unchecked: kept === undefined ? NOTHING_UNCHECKED : uncheckedIn(kept, known),
    version: versions?.version,
  };
}

/** The platform wants a tab of versions; who says nothing of the version that it has may tell them elsewhere. */
function withoutVersions(sheet: Sheet, { currentVersion }: ImportContext): SheetProblem {
  const told = { variant: 'tab', platform: 'Impossible de lire le tableau de version' };
  if (currentVersion !== undefined) return refusal({ sheet }, 'version-missing', told);
  return problemAt({ sheet }, 'version-missing', 'warning', told);
}

interface ImportedReferential {
  readonly problems: readonly SheetProblem[];
  readonly own: readonly SheetProblem[];
  readonly points: ReadonlyMap<string, number | null> | undefined;
  readonly kept: Kept | undefined;
}

/** What stands around the sheet of a référentiel. */
interface Around {
  readonly evidence: Sheet | undefined;
  readonly version: string | undefined;
  readonly personalisation: PersonalisationSheets;
  readonly context: ImportContext;
}

function importReferential(sheet: Sheet, { evidence, version, personalisation, context }: Around): ImportedReferential {
  const family: Family = familyOf(context.referential ?? '', sheet);
  const rows = structureRows(sheet, family);
  const actions = new Set(rows.map(({ qualified }) => qualified));
  const formulas = checkFormulas(sheet, rows, family, context);
  const problems = [
    ...recordFaults(sheet, version),
    ...formulas,
    ...checkRows(sheet, rows, family, context),
    ...checkParents(sheet, rows, family),
    ...(evidence ? checkEvidence(evidence, family.name, actions) : []),
    ...checkShares(sheet, rows, family),
  ];
  const own = [
    ...ownOfFigures(sheet, rows),
    ...ownOfActions(sheet, rows, family, context),
    ...(family.isTransition ? ownOfAlternatives(sheet, rows, personalisation, formulas) : []),
  ];
  if (verdictOf(problems) === 'refused') return { problems, own, points: undefined, kept: undefined };
  const weighed = pointsOf(rows, family);
  return {
    problems,
    own: [...own, ...ownOfPoints(sheet, rows, family, weighed)],
    points: pointsById(weighed, family),
    kept: keptOfRows(rows, evidence, family),
  };
}

function verdictOf(problems: readonly SheetProblem[]): ImportVerdict {
  if (problems.some(({ verdict }) => verdict === 'refused')) return 'refused';
  return problems.some(({ verdict }) => verdict === 'saved-then-failed') ? 'saved-then-failed' : 'accepted';
}

function inSheetOrder(problems: readonly SheetProblem[], tables: Tables): readonly SheetProblem[] {
  const order = new Map([...tables.values()].map(({ name }, at) => [name, at]));
  const place = ({ file }: SheetProblem) => order.get(file) ?? 0;
  return problems.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
}
