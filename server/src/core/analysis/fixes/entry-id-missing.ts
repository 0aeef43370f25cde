import { unaccented } from '../../model/plain-words.ts';
import type { SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { isName } from '../../parse/formula-name.ts';
import { lineAt } from '../../text/line-index.ts';
import { type Span, span, textOf, trimSpan } from '../../text/span.ts';
import { NAMING_LINE } from '../facts/unread-entries.ts';
import type { Fix, Fixer } from '../fix.ts';
import { inserting, lineEnd, preferred, replacing, wholeLines } from './make.ts';
import { writeFences, writeLanguage } from './write-block.ts';

/** Gives a question, an indicator, a piece of evidence or a theme an id made of its title, which nothing around the measures has yet. */
export const fixEntryIdMissing: Fixer = ({ workspace, file, problem }) => {
  if (problem.variant === 'no-language') return writeLanguage(file, problem.span);
  if (problem.variant === 'no-fence') return writeFences(file, problem.span, NAMING_LINE);
  if (problem.variant === 'in-section') return asTitle(file, problem.span);
  if (problem.variant === 'no-block' || problem.variant === 'no-kind') return [];
  const entry = file.entries.find(({ titleSpan }) => titleSpan.start === problem.span.start);
  // Nothing tells the number of a competence, nor the action of rules.
  if (entry?.block === undefined || kindOf(entry) === 'rule' || file.kind === 'competence') return [];
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

/** Makes the title right above a block one that opens an entry. */
function asTitle(file: SourceFile, { start }: Span): readonly Fix[] {
  const above = span(0, trimSpan(file.text, span(0, start)).end);
  const line = lineAt(file.lines, above.end);
  const signs = /^#{2,}(?=[ \t])/.exec(textOf(file.text, span(line.start, above.end)))?.[0];
  const edit = signs && replacing(file, span(line.start, line.start + signs.length), '#');
  return edit ? [preferred('set-level', { args: { level: '#' }, edits: [edit] })] : [];
}

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
