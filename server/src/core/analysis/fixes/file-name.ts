import { folderOf, referentialOfFile } from '../../index/workspace.ts';
import type { Fixer } from '../fix.ts';
import { idByName, renumberingFile, usedIds } from './ids.ts';
import { other, preferred, textArgument } from './make.ts';
import { fieldAt } from './places.ts';
import { soundOnly } from './sound.ts';

/** Renames the file after its id; or gives the action the id that the file is named after, where it is free. */
export const fixFileName: Fixer = context => {
  const { workspace, file, problem } = context;
  const entry = fieldAt(context)?.entry;
  const name = textArgument(problem.args, 'expected');
  const to = `${folderOf(file.path)}/${name}`;
  const rename = preferred('rename-file', { args: { name }, renames: [{ from: file.path, to }] });
  const referential = referentialOfFile(workspace, file.path);
  const id = idByName(file, usedIds(workspace, file));
  const renumber =
    id === undefined || !entry
      ? []
      : [
          other('renumber', {
            args: { id, title: entry.title },
            edits: renumberingFile(file, entry, id, referential?.name),
          }),
        ];
  return [...(workspace.files.has(to) ? [] : [rename]), ...soundOnly(renumber)];
};
