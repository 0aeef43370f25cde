import { entriesIn, entriesOf } from '../../analysis/facts/entries-around.ts';
import { LONGEST_EVIDENCE_ID } from '../../analysis/rules/evidence-id.ts';
import type { Workspace } from '../../index/workspace.ts';
import { cellNumber } from '../../model/cell-number.ts';
import { listedAs } from '../../model/listed.ts';
import { PLATFORMS } from '../../model/referential.ts';
import type { TableKind } from '../../model/sheet.ts';
import { isName } from '../../parse/formula-name.ts';
import type { Outside } from '../../refactor/outside.ts';
import { type Plan, planned, type Refused, refused } from '../../refactor/plan.ts';
import { unwrittenAt } from '../../refactor/unwritten.ts';
import { placesNaming } from '../references.ts';
import type { IndicatorSubject } from '../subject/indicator-subject.ts';
import type { ListedSubject } from '../subject/listed-subject.ts';
import type { QuestionSubject } from '../subject/question-subject.ts';
import type { Subject } from '../subject/subject.ts';
import { rowEdits } from './row-names.ts';
import { writeName } from './write-name.ts';

type AroundSubject = Exclude<Subject, { readonly kind: 'action' }>;

/** Gives a question, an answer to it, an indicator, evidence, a theme or a competence another id, wherever it is named; refused where formulas could not name it so. */
export function renameAround(workspace: Workspace, subject: AroundSubject, to: string, outside: Outside): Plan {
  const refusal = refusalOf(workspace, subject, to);
  if (refusal) return refusal;
  if (to === nameOf(subject)) return planned({ edits: [] });
  const names = { from: nameOf(subject), to };
  const { declaration, places } = placesNaming(workspace, subject, outside.scenarios);
  const all = declaration ? [declaration, ...places] : places;
  const { edits, unwritten } = writeName(workspace, outside, all, names);
  const [place] = unwritten;
  if (place) return unwrittenAt(workspace, outside, place);
  const rows = declaration ? rowEdits(outside, declaration.file, sheetsOf(subject), names) : [];
  return planned({ edits: [...edits, ...rows] });
}

/** The name of what is under a cursor, as it is declared. */
export function nameOf(subject: AroundSubject): string {
  switch (subject.kind) {
    case 'question':
      return subject.answer ?? subject.question.id;
    case 'indicator':
      return subject.indicator.id;
    case 'evidence':
      return subject.evidence.id;
    case 'theme':
    case 'competence':
      return subject.listed.id;
  }
}

function sheetsOf(subject: AroundSubject): readonly TableKind[] {
  switch (subject.kind) {
    case 'question':
      return subject.answer === undefined ? ['questions'] : ['choix'];
    case 'indicator':
      return ['indicateurs', 'objectifs'];
    case 'evidence':
      return ['preuves'];
    case 'theme':
      return ['thematiques'];
    case 'competence':
      return ['competences'];
  }
}

function refusalOf(workspace: Workspace, subject: AroundSubject, to: string): Refused | undefined {
  const refusal = unfit(workspace, subject, to);
  if (refusal) return refusal;
  const title = titleNamed(workspace, subject, to);
  return title === undefined || to === nameOf(subject) ? undefined : refused('id-taken', { text: to, title });
}

/** Formulas name neither evidence nor what is listed. */
function unfit(workspace: Workspace, subject: AroundSubject, to: string): Refused | undefined {
  switch (subject.kind) {
    case 'evidence':
      return unfitForEvidence(to);
    case 'theme':
      return ID.test(to) ? undefined : refused('no-theme-id', { text: to });
    case 'competence':
      return cellNumber(to)?.isWhole ? undefined : refused('no-competence-code', { text: to });
    case 'question':
    case 'indicator':
      return unfitForFormulas(workspace, subject, to);
  }
}

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;

function unfitForEvidence(to: string): Refused | undefined {
  const isId = ID.test(to) && to.length <= LONGEST_EVIDENCE_ID;
  return isId ? undefined : refused('no-evidence-id', { text: to, limit: LONGEST_EVIDENCE_ID });
}

function unfitForFormulas(
  workspace: Workspace,
  subject: QuestionSubject | IndicatorSubject,
  to: string,
): Refused | undefined {
  if (subject.kind === 'question' && subject.answer !== undefined && subject.choice === undefined) {
    const isDeclared = subject.question.type === 'choix';
    return isDeclared
      ? refused('undeclared', { name: subject.answer })
      : refused('fixed-answer', { text: subject.answer });
  }
  // Where several platforms read the formulas of a workspace, a name is one for each of them.
  const platforms = PLATFORMS.filter(one => workspace.referentials.some(({ platform }) => platform === one));
  const language = subject.kind === 'indicator' ? 'indicateur' : 'personnalisation';
  if (!(platforms.length === 0 ? PLATFORMS : platforms).every(platform => isName(to, platform, language))) {
    return refused('no-formula-name', { text: to });
  }
  return undefined;
}

/** The title of what has a name already. */
function titleNamed(workspace: Workspace, subject: AroundSubject, name: string): string | undefined {
  if (subject.kind === 'question' && subject.answer !== undefined) {
    return subject.question.choices.find(({ id }) => id === name)?.title;
  }
  if (subject.kind === 'theme' || subject.kind === 'competence') return titleListed(subject, name);
  return entriesIn(workspace, subject.kind).find(({ id }) => id === name)?.entry.title;
}

/** Lists of other folders have names of their own. */
function titleListed({ kind, listed }: ListedSubject, name: string): string | undefined {
  const meant = listedAs(kind)?.meant;
  return entriesOf(listed.file, kind).find(one => one !== listed && meant?.(one.id) === meant?.(name))?.entry.title;
}
