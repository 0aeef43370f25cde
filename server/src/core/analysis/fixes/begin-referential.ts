import { referencesIn } from '../../index/references.ts';
import { fileNameOf, folderOf, type Workspace } from '../../index/workspace.ts';
import { isPrefix } from '../../model/id.ts';
import { unaccented } from '../../model/plain-words.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Edit, Fix, FixContext } from '../fix.ts';
import { inserting, preferred, replacing } from './make.ts';
import { insertingKey } from './places.ts';

/**
 * Makes of a copied root that of another référentiel, in a folder of its own and named after the file. What its text cites
 * without saying of which référentiel stays the action that it was.
 */
export function beginningReferential({ workspace, file }: FixContext, entry: Entry): readonly Fix[] {
  const name = freeName(workspace, file);
  const to = `${roomFor(workspace, folderOf(file.path))}/${name}/${name}.md`;
  const naming = nameEdit(file, entry, name);
  if (workspace.files.has(to) || naming === undefined) return [];
  const edits = [naming, ...qualifying(workspace, file)];
  return [preferred('begin-referential', { args: { name }, edits, renames: [{ from: file.path, to }] })];
}

/** The name of the file as that of a référentiel that no other has. */
function freeName({ referentials, files }: Workspace, { path }: SourceFile): string {
  const words = unaccented(fileNameOf(path).slice(0, -'.md'.length));
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_$/g, '');
  const wanted = isPrefix(slug) ? slug : 'referentiel';
  const taken = new Set([
    ...referentials.map(({ name }) => name),
    ...[...files.keys()].map(one => fileNameOf(folderOf(one))),
  ]);
  let name = wanted;
  for (let at = 2; taken.has(name); at++) name = `${wanted}_${at}`;
  return name;
}

/** Beside the folder, where something else of the workspace stands there; in it where that may be all that the workspace is. */
function roomFor({ files }: Workspace, folder: string): string {
  const above = `${folderOf(folder)}/`;
  const isShared = [...files.keys()].some(path => path.startsWith(above) && !path.startsWith(`${folder}/`));
  return isShared ? folderOf(folder) : folder;
}

function nameEdit(file: SourceFile, entry: Entry, name: string): Edit | undefined {
  const value = fieldOf(entry, 'referentiel')?.value;
  return value?.kind === 'scalar' ? replacing(file, value.span, name) : insertingKey(file, entry, 'referentiel', name);
}

function qualifying(workspace: Workspace, file: SourceFile): Edit[] {
  const plain = new Set(file.citations.filter(({ prefix }) => prefix === undefined).map(({ span }) => span.start));
  return referencesIn(workspace, file).flatMap(({ kind, span, target, referential: { name } }) => {
    const isPlain = kind === 'prose' && plain.has(span.start);
    return isPlain && target && name !== undefined ? [inserting(file, span.start, `${name}_`)] : [];
  });
}
