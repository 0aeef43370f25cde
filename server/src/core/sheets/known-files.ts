import type { Known, KnownIndicator, KnownQuestion } from '../analysis/expressions/known.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { sectionKey } from '../model/words.ts';
import { kindOf } from '../parse/classify.ts';
import { textOfField } from '../parse/fields.ts';
import { questionsOf } from '../parse/personalisation/questions.ts';

/** The questions that files ask; undefined where they ask none. */
export function questionsInFiles(files: readonly SourceFile[]): Known['questions'] | undefined {
  const questions = files.flatMap(questionsOf).map(({ id, type, choices }): [string, KnownQuestion] => {
    return [id, { type, choices: choices.map(choice => choice.id) }];
  });
  return questions.length === 0 ? undefined : new Map(questions);
}

/** The indicators that files describe; undefined where they describe none. */
export function indicatorsInFiles(files: readonly SourceFile[]): Known['indicators'] | undefined {
  const indicators = files
    .flatMap(({ kind, entries }) => (kind === 'indicator' ? entries : []))
    .filter(entry => kindOf(entry) === 'indicator')
    .map((entry): [string, KnownIndicator] => {
      const id = textOfField(entry, 'id') ?? '';
      return [id, { hasTarget: hasSection(entry, 'Cible'), hasLimit: hasSection(entry, 'Seuil') }];
    });
  return indicators.length === 0 ? undefined : new Map(indicators);
}

function hasSection(entry: Entry, title: string): boolean {
  const key = sectionKey(title);
  return entry.sections.some(section => sectionKey(section.title) === key);
}
