import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { runCli } from '../kit/cli.ts';
import { type Folder, inFolder } from '../kit/disk.ts';

const QUESTIONS = `id,formulation,type,thematiqueId,ordonnancement
plu,Avez-vous un PLU ?,binaire,sols,1
eau,Qui gère l’eau ?,choix,sols,2
bois,Qui coupe le bois ?,choix,,
`;
const CHOIX = `id,questionId,ordonnancement,formulation
eau_a,eau,1,La commune
eau_b,eau,2,Le syndicat
bois_a,bois,,Le voisin
`;
const INDICATEURS = `identifiantReferentiel,titre,unite,participationScore,sansValeurUtilisateur,exprCible
te_1.a,Haies,km,VRAI,FAUX,cible
te_2.a,Arbres,nombre,FAUX,FAUX,
`;
const OBJECTIFS = `identifiantReferentiel,dateValeur,formule
te_1.a,2026-01-01,5
te_1.a,2030-01-01,8
te_9.z,2030-01-01,1
`;

const ALL = {
  'questions.csv': QUESTIONS,
  'choix.csv': CHOIX,
  'indicateurs.csv': INDICATEURS,
  'objectifs.csv': OBJECTIFS,
};

async function importing(folder: Folder, sheets: Readonly<Record<string, string>>, into: string): Promise<void> {
  const source = `${into} ${Object.keys(sheets).join(' ')}`;
  for (const [name, text] of Object.entries(sheets)) await folder.write(`${source}/${name}`, text);
  const { code, out, err } = await runCli(['import', folder.at(source), '--into', folder.at(into), '--force']);
  assert.equal(code, 0, out + err);
}

async function textsIn(folder: Folder, below: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(folder.at(below), { recursive: true, withFileTypes: true });
  const names = found
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.at(below).length));
  return Object.fromEntries(
    await Promise.all(names.sort().map(async name => [name, await readFile(folder.at(`${below}${name}`), 'utf8')])),
  );
}

describe('the import of one of two sheets that share their files', () => {
  for (const [name, text, what] of [
    ['questions.csv', QUESTIONS.replace('Avez-vous', 'Aurez-vous'), 'a question that is worded anew'],
    [
      'questions.csv',
      QUESTIONS.replace('bois,Qui coupe le bois ?,choix,,', 'bois,Qui ?,choix,sols,3'),
      'a question of another theme',
    ],
    ['choix.csv', CHOIX.replace('Le syndicat', 'La région'), 'a choice that is worded anew'],
    ['choix.csv', CHOIX.replace('eau_a,eau,1,La commune\n', ''), 'a choice that is gone'],
    ['indicateurs.csv', INDICATEURS.replace('Haies', 'Haies plantées'), 'an indicator that is called otherwise'],
    ['indicateurs.csv', `${INDICATEURS}te_9.z,Mares,nombre,FAUX,FAUX,\n`, 'the indicator that an objective lacked'],
    ['objectifs.csv', OBJECTIFS.replace('8', '9'), 'another objective'],
    ['objectifs.csv', OBJECTIFS.replace(/te_9.*\n/, ''), 'an objective without an indicator that is gone'],
  ] as const) {
    it(`leaves the folder as that of both does: ${name} with ${what}`, () =>
      inFolder({}, async folder => {
        await importing(folder, ALL, 'half');
        await importing(folder, { ...ALL, [name]: text }, 'both');
        await importing(folder, { [name]: text }, 'half');
        assert.deepEqual(await textsIn(folder, 'half'), await textsIn(folder, 'both'));
      }));
  }
});
