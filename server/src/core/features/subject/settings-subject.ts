import { entriesIn } from '../../analysis/facts/entries-around.ts';
import type { PlacedText } from '../../analysis/fix.ts';
import { folderOf, referentialIn, type Workspace } from '../../index/workspace.ts';
import type { Place } from '../../model/problem.ts';
import type { TableKind } from '../../model/sheet.ts';
import { ACTIONS_FOLDER } from '../../sheets/markdown/write-actions.ts';
import { writtenRowNames } from '../../sheets/markdown/written-row-names.ts';
import { touches } from '../../text/span.ts';
import type { ActionSubject } from './action-subject.ts';
import { indicatorNamed } from './indicator-subject.ts';
import { choiceSubject, questionSubject } from './question-subject.ts';
import type { Subject } from './subject.ts';

/**
 * What a `referentiel.json` names at an offset: a row of the sheets whose order it keeps. Undefined where nothing is named that
 * is there.
 */
export function settingsSubjectAt(
  workspace: Workspace,
  { path, text }: PlacedText,
  offset: number,
): Subject | undefined {
  for (const kind of ROWS) {
    const row = writtenRowNames(text, kind).find(({ span }) => touches(span, offset));
    if (row) return rowSubject(workspace, kind, row.text, { file: path, span: row.span });
  }
  return undefined;
}

/** The sheets whose rows have a name that others use. */
const ROWS = ['structure', 'questions', 'choix', 'indicateurs', 'objectifs', 'preuves'] as const satisfies TableKind[];

function rowSubject(
  workspace: Workspace,
  kind: (typeof ROWS)[number],
  name: string,
  place: Place,
): Subject | undefined {
  switch (kind) {
    case 'structure':
      return actionSubject(workspace, name, place);
    case 'questions':
      return questionSubject(workspace, name, place);
    case 'choix':
      return choiceSubject(workspace, name, place);
    case 'indicateurs':
      return indicatorNamed(workspace, name, place);
    case 'objectifs':
      // Behind the indicator stands the year.
      return indicatorNamed(workspace, name.split(' ')[0] ?? '', place);
    case 'preuves': {
      const evidence = entriesIn(workspace, 'evidence').find(({ id }) => id === name);
      return evidence && { kind: 'evidence', evidence, ...place };
    }
  }
}

function actionSubject(workspace: Workspace, id: string, place: Place): ActionSubject | undefined {
  const referential = referentialIn(workspace, `${folderOf(place.file)}/${ACTIONS_FOLDER}`);
  const action = referential?.actions.get(id);
  return referential && action && { kind: 'action', part: 'reference', referential, id, action, ...place };
}
