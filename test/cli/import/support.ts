import { readdir } from 'node:fs/promises';
import { type CliResult, runCli } from '../../kit/cli.ts';
import type { Files, Folder } from '../../kit/disk.ts';

/** The sheet of the structure of te, which the platform takes. */
export const STRUCTURE = `identifiant,nom,points,origine,labels,description
1,Sols vivants,6,,,
1.1,Jardins,6,,,
1.1.1,Planter des haies,6,,te_cae,"Une haie,
puis deux."
1.1.1.1,Choisir les essences,"2,5",cae_1.1 (1),te_cae,
1.1.1.2,Creuser les fosses,"3,5",,,
1.1.1alter,Planter ailleurs,,,,
`;
/** The sheet of its evidence. */
export const PREUVES = 'id,nom,actions,description\nplan,Plan de plantation,te_1.1.1,\n';
/** The folder `s` of both, and the ids of another référentiel. */
export const SHEETS = {
  's/structure.csv': STRUCTURE,
  's/preuves.csv': PREUVES,
  'ids.txt': 'cae_1.1\n\nCAE_1.2\n',
} satisfies Files;

/** Imports the sheets of `s` into `d` as te. */
export const importing = (folder: Folder, ...more: readonly string[]): Promise<CliResult> =>
  runCli(['import', folder.at('s'), '--into', folder.at('d'), '--as', 'te', ...more]);

/** The files below a folder, in order. */
export async function filesIn(path: string): Promise<readonly string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(path.length)}/${entry.name}`)
    .sort();
}
