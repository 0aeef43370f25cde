import { unaccented } from '../../model/plain-words.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { isName } from '../../parse/formula-name.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, preferred, replacing, wholeLines } from './make.ts';

/** Gives a question, an indicator, a piece of evidence or a theme an id made of its title, which nothing around the measures has yet. */
export const fixEntryIdMissing: Fixer = ({ workspace, file, problem }) => {
  const entry = file.entries.find(({ titleSpan }) => titleSpan.start === problem.span.start);
  // Nothing tells the number of a competence.
  if (entry?.block === undefined || file.kind === 'competence') return [];
  const used = new Set(
    [...workspace.around.values()].flatMap(({ entries }) => entries.map(one => textOfField(one, 'id'))),
  );
  const id = freeId(entry.title, used);
  const empty = fieldOf(entry, 'id');
  const line = `id: ${id}${lineEnd(file)}`;
  const edit = empty
    ? replacing(file, wholeLines(file, empty.keySpan), line)
    : inserting(file, entry.block.content.start, line);
  return [preferred('insert-id', { args: { id }, edits: [edit] })];
};

/** As many letters as tell a title. */
const LONGEST = 32;

/** Formulas of every platform read it as one name. */
function freeId(title: string, used: ReadonlySet<string | undefined>): string {
  const words = unaccented(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, LONGEST)
    .replace(/^[_0-9]+|_+$/g, '');
  const own = isName(words, '2026', 'indicateur') && isName(words, '2026', 'personnalisation') ? words : `q_${words}`;
  for (let number = 2, id = own; ; number++) {
    if (!used.has(id)) return id;
    id = `${own}_${number}`;
  }
}
