import type { Workspace } from '../../index/workspace.ts';
import { PLATFORMS } from '../../model/referential.ts';
import type { TableKind } from '../../model/sheet.ts';
import { isName } from '../../parse/formula-name.ts';
import { indicatorsOf } from '../../parse/indicators.ts';
import type { Outside } from '../../refactor/outside.ts';
import { type Plan, planned, type Refused, refused } from '../../refactor/plan.ts';
import { unwrittenAt } from '../../refactor/unwritten.ts';
import { questionsIn } from '../../scoring/prepare-workspace.ts';
import type { IndicatorSubject } from '../indicator-subject.ts';
import type { QuestionSubject } from '../question-subject.ts';
import { placesNaming } from '../references.ts';
import { rowEdits } from './row-names.ts';
import { writeName } from './write-name.ts';

/** Gives a question, an answer to it or an indicator another id, wherever it is named; refused where formulas could not name it so. */
export function renameAround(
  workspace: Workspace,
  subject: QuestionSubject | IndicatorSubject,
  to: string,
  outside: Outside,
): Plan {
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
export function nameOf(subject: QuestionSubject | IndicatorSubject): string {
  return subject.kind === 'indicator' ? subject.indicator.id : (subject.answer ?? subject.question.id);
}

function sheetsOf(subject: QuestionSubject | IndicatorSubject): readonly TableKind[] {
  if (subject.kind === 'indicator') return ['indicateurs', 'objectifs'];
  return subject.answer === undefined ? ['questions'] : ['choix'];
}

function refusalOf(workspace: Workspace, subject: QuestionSubject | IndicatorSubject, to: string): Refused | undefined {
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
  const title = titleNamed(workspace, subject, to);
  return title === undefined || to === nameOf(subject) ? undefined : refused('id-taken', { text: to, title });
}

/** The title of what has a name already. */
function titleNamed(
  workspace: Workspace,
  subject: QuestionSubject | IndicatorSubject,
  name: string,
): string | undefined {
  if (subject.kind === 'question') {
    const { answer, question } = subject;
    if (answer !== undefined) return question.choices.find(({ id }) => id === name)?.title;
    return questionsIn(workspace).find(({ id }) => id === name)?.entry.title;
  }
  const indicators = [...workspace.around.values()].flatMap(indicatorsOf);
  return indicators.find(({ id }) => id === name)?.entry.title;
}
