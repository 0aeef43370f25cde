import { personalisationsIn } from '../index/around-lists.ts';
import { isQuestionMeant } from '../index/questions-near.ts';
import { declarationAt } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Question } from '../model/personalisation.ts';
import { entryName } from '../parse/entry-name.ts';
import { type AskedName, namesAsked, namesAskedAround, namesAskedByScores } from '../scoring/names-asked.ts';

/**
 * What reads the answer to a question, each once, by the ids that are written: the actions whose rules ask it, the questions that it
 * shows or hides, the indicators whose targets or limits depend on it, the actions whose scores by indicators do.
 */
export function readersOf(workspace: Workspace, asked: Question): readonly string[] {
  const asks = ({ file, question }: AskedName) => question.text === asked.id && isQuestionMeant(workspace, file, asked);
  const inRules = personalisationsIn(workspace).filter(entry => namesAsked(workspace, entry).some(asks));
  const around = [...workspace.around.values()].flatMap(file =>
    namesAskedAround([file])
      .filter(asks)
      .flatMap(({ question: { span } }) => {
        const entry = file.entries.find(one => one.span.start <= span.start && span.start < one.span.end);
        return entry ? [entryName(file.kind, entry)] : [];
      }),
  );
  const scored = [...workspace.files.values()].flatMap(file =>
    namesAskedByScores(file)
      .filter(asks)
      .flatMap(({ question: { span } }) => declarationAt(file, span.start)?.id ?? []),
  );
  return [...new Set([...inRules.map(({ action }) => action), ...around, ...scored])];
}
