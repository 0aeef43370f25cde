import { referentialOfFile } from '../../index/workspace.ts';
import type { Field, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { fieldOf } from '../../parse/fields.ts';
import { textOf } from '../../text/span.ts';
import { displacedBlock } from '../facts/items.ts';
import type { Edit, Fixer } from '../fix.ts';
import { freeIdAt, idKeyOf } from './ids.ts';
import { inserting, lineEnd, preferred, removingLines, replacing, wholeLines } from './make.ts';
import { boneAt } from './places.ts';
import { writeFences, writeLanguage } from './write-block.ts';

/** Gives the action the next free id at its place, in a block of its own where it has none; or moves its block up. */
export const fixIdMissing: Fixer = context => {
  const { workspace, file, problem } = context;
  if (problem.variant === 'no-language') return writeLanguage(file, problem.span);
  if (problem.variant === 'no-fence' || problem.variant === 'above-fence') return writeFences(file, problem.span);
  const bone = boneAt(context);
  const entry = bone?.entry;
  if (bone === undefined || entry === undefined) return [];
  const eol = lineEnd(file);
  const below = wholeLines(file, entry.titleSpan).end;
  const isLastLine = !/[\r\n]/.test(file.text[below - 1] ?? '');
  const before = isLastLine ? eol : '';
  const displaced = displacedBlock(file, entry);
  if (displaced) {
    const edits = [
      inserting(file, below, `${before}${textOf(file.text, displaced.span)}${eol}`),
      removingLines(file, displaced.span),
    ];
    return [preferred('move-block', { edits })];
  }
  const id = freeIdAt(workspace, file, bone);
  if (id === undefined) return [];
  const empty = fieldOf(entry, ...ID_KEYS);
  if (empty) return [preferred('insert-id', { args: { id }, edits: [filled(file, empty, id)] })];
  const line = `${idKeyOf(referentialOfFile(workspace, file.path))}: ${id}${eol}`;
  if (entry.block)
    return [preferred('insert-id', { args: { id }, edits: [inserting(file, entry.block.content.start, line)] })];
  return [
    preferred('insert-block', {
      args: { id },
      edits: [inserting(file, below, `${before}\`\`\`yaml${eol}${line}\`\`\`${eol}`)],
    }),
  ];
};

/** A key that is there and says nothing, with a value. */
function filled(file: SourceFile, { keySpan, value }: Field, id: string): Edit {
  if (value.kind === 'scalar') return replacing(file, value.span, id);
  const colon = /^[ \t]*:/.exec(file.text.slice(keySpan.end))?.[0].length ?? 0;
  return inserting(file, keySpan.end + colon, ` ${id}`);
}
