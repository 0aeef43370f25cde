import { measureFile } from '../../../kit/referential.ts';
import { checkRefusal, checkRename, checkRenameable } from '../../../kit/renaming.ts';

const AXIS = `//- 1.md\n${measureFile('1\n  1.1\n  1.2')}`;
const ONE = (id: string, prose = '') => `//- ${id}.md\n${measureFile(`${id}\n  ${id}.1\n  ${id}.2`)}${prose}`;
const TWO = (id: string, title = 'B') => `//- ${id}.md\n# ${title}\n\`\`\`yaml\nid: ${id}\n\`\`\`\n`;
const withCursor = (text: string, at: string) => text.replace(at, `<|>${at}`);

describe('a rename', () => {
  it('is of an id, wherever it stands, and of the file that bears it', () => {
    const before = AXIS + ONE('1.1.1', 'Voir 1.1.1.2.\n') + TWO('1.1.2');
    const after = AXIS + ONE('1.1.3', 'Voir 1.1.3.2.\n') + TWO('1.1.2');
    checkRename(withCursor(before, '1.1.1\n```'), '1.1.3', after);
    checkRename(before.replace('id: 1.1.1\n', 'id<|>: 1.1.1\n'), ' 1.1.3 ', after);
    checkRename(`${before}Voir <|>1.1.1.\n`, '1.1.3', `${after}Voir 1.1.3.\n`);
  });

  it('is asked for with the prefix of its référentiel or without', () => {
    const root = '//- cae.md\n# R\n```yaml\nid: ""\nreferentiel: cae\n```\n';
    const rule = (id: string) => `//- r.md\n# R\n\`\`\`yaml\naction_id: cae_${id}\n\`\`\`\n`;
    const before = root + ONE('1.1.1') + rule('<|>1.1.1');
    checkRename(before, 'cae_1.1.3', root + ONE('1.1.3') + rule('1.1.3'));
    checkRefusal(before, 'eci_1.1.3', 'other-prefix');
  });

  it('writes nothing where the name is the one there is', () => {
    const before = `${AXIS}${ONE('1.1.1', 'Voir 1.1.1.2 et <|>1.1.1.\n')}${TWO('1.1.2')}`;
    checkRename(before, '1.1.1', before.replace('<|>', ''));
    const titled = `${AXIS}//- 1.1.1.md\n# <|>Le titre\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\nVoir 1.1.1 : le titre.\n`;
    checkRename(titled, 'Le titre', titled.replace('<|>', ''));
  });

  it('marks the id alone', () => {
    checkRenameable('//- 1.1.1.md\n# T\n```yaml\nid<|>: "<|1.1.1|>"\n```\n');
    checkRenameable(`${TWO('1.1.1')}//- r.md\n# R\n\`\`\`yaml\naction_id: cae<|>_<|1.1.1|>\n\`\`\`\n`);
    const cited = (text: string) =>
      `${TWO('1.1.1')}//- r.md\n# R\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\nVoir ${text}.\n`;
    checkRenameable(cited('<|>cae_<|1.1.1|>'));
    checkRenameable(cited('ca<|>e_<|1.1.1|>'));
    checkRenameable(cited('cae<|>-1.1.1'));
    checkRenameable('//- 1.1.1.md\n# <|T<|>itre|>\n```yaml\nid: 1.1.1\n```\n');
    checkRenameable('//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\npoints: <|>20\n```\n');
  });

  it('reaches the actions that an indicator takes part in the score of', () => {
    const indicator = (id: string) =>
      `//- indicateurs/i.md\n# Déchets\n\`\`\`yaml\nid: i_1\nunite: kg\nactions: [cae_1.1.2]\nparticipation_score:\n  - cae_${id}\n\`\`\`\n`;
    const before = AXIS + ONE('1.1.1') + TWO('1.1.2') + indicator('1.1.1.2');
    const after = AXIS + ONE('1.1.1').replaceAll('1.1.1.2', '1.1.1.7') + TWO('1.1.2') + indicator('1.1.1.7');
    checkRename(withCursor(before, '1.1.1.2'), '1.1.1.7', after);
    checkRename(before.replace('cae_1.1.1.2', 'cae_1.1<|>.1.2'), '1.1.1.7', after);
  });

  it('reaches the texts around the measures that name no référentiel', () => {
    const question = (id: string) =>
      `//- questions/q.md\n# Q\n\`\`\`yaml\nid: q\ntype: binaire\n\`\`\`\nVoir ${id} : 2.5.\n`;
    checkRename(withCursor(ONE('1.1.1'), '1.1.1\n```') + question('1.1.1'), '1.1.3', ONE('1.1.3') + question('1.1.3'));
  });

  it('is refused where the id is none, or does not fit the platform', () => {
    const before = AXIS + withCursor(ONE('1.1.1'), '1.1.1\n```') + TWO('1.1.2');
    for (const text of ['', '1.1.x', '1,1,3', '1.1.3alter', 'la 1.1.3']) checkRefusal(before, text, 'no-id');
    checkRefusal(before, '1.1.03', 'leading-zero');
    const of2026 = before.replace('id: 1.1.2\n', 'identifiant: 1.1.2\nlabels: [te_cae]\n');
    checkRefusal(
      `${of2026}//- t.md\n# R\n\`\`\`yaml\nidentifiant: ""\nreferentiel: te_de_notre_territoire\n\`\`\`\n`,
      '1.1.1234alter',
      'id-too-long',
    );
  });

  it('is refused where it would break the tree', () => {
    const before = AXIS + withCursor(ONE('1.1.1'), '1.1.1\n```') + TWO('1.1.2');
    checkRefusal(before, '1.1.2', 'id-taken');
    checkRefusal(before, '1.1', 'other-level');
    checkRefusal(before, '1.1.1.4', 'other-level');
    checkRefusal(before, '1.3.1', 'no-parent');
    checkRefusal(AXIS + withCursor(ONE('1.1.1'), '1.1.1.1') + TWO('1.1.2'), '1.1.2.1', 'inside-parent');
    checkRefusal('//- r.md\n# R\n```yaml\nid<|>: ""\nreferentiel: cae\n```\n', '1', 'root');
    checkRefusal(`${ONE('1.1.1', 'Voir la mesure <|>1.1.7.\n')}`, '1.1.8', 'undeclared');
  });

  it('may put a measure with a file of its own below another parent', () => {
    checkRename(AXIS + withCursor(ONE('1.1.1'), '1.1.1\n```'), '1.2.1', AXIS + ONE('1.2.1'));
  });

  it('is refused where its file could not have the name, or the id is given twice', () => {
    const before = withCursor(ONE('1.1.1'), '1.1.1\n```');
    checkRefusal(before + TWO('1.1.9').replace('1.1.9.md', '1.1.3.md'), '1.1.3', 'file-exists');
    checkRefusal(before + TWO('1.1.1').replace('1.1.1.md', 'copie.md'), '1.1.3', 'id-twice');
  });

  const MEASURE = (id: string) => `//- ${id}.md\n# M\n\`\`\`yaml\nidentifiant: ${id}\nlabels: [te_cae]\n\`\`\`\n`;
  it('of a measure takes its alternatives along, or leaves them', () => {
    const alternative = (id: string) =>
      `${MEASURE(`${id}alter`)}## Actions\n### S\n\`\`\`yaml\nidentifiant: ${id}alter.1\n\`\`\`\n`;
    const before = withCursor(MEASURE('1.1.1'), '1.1.1\nlabels') + alternative('1.1.1');
    checkRename(before, '1.1.4', MEASURE('1.1.4') + alternative('1.1.4'), true);
    checkRename(before, '1.1.4', MEASURE('1.1.4') + alternative('1.1.1'));
    checkRename(before, '1.1.4alterb', MEASURE('1.1.4alterb') + alternative('1.1.1'));
  });

  it('may be from the scenario that names an action', () => {
    const scenario = (id: string) => `//- s.yml\nStatuts:\n  cae_${id}: fait\n`;
    checkRename(ONE('1.1.1') + scenario('<|>1.1.1'), '1.1.3', ONE('1.1.3') + scenario('1.1.3'));
  });
});
