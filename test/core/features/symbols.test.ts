import assert from 'node:assert/strict';
import { readySymbols, workspaceSymbols } from '../../../server/src/core/features/workspace-symbols.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { checkOutline } from '../../kit/check.ts';
import { openFixture } from '../../kit/workspace.ts';
import { seed } from './support.ts';

describe('symbols', () => {
  it('outline a file as its actions are nested', () => {
    checkOutline(seed, [
      '6.5.1 Mobiliser la société civile en développant la concertation [Description]',
      '  6.5.1.1 Définir une organisation et identifier des axes de travail',
      '  6.5.1.2 Conduire une concertation régulière et pérenne',
      '  6.5.1.3 Utiliser les contributions des instances de concertation',
    ]);
  });

  it('outline rules by the action that they are on, and questions with their choices', () => {
    const rules = '# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Désactivation\n```formule\nVRAI\n```\n';
    checkOutline(rules, ['cae_1.1.1 R', '  Désactivation']);
    const choice = '### Oui\n```yaml\nid: voirie_a\n```\n';
    const question = `# Q ?\n\`\`\`yaml\nid: voirie\ntype: choix\nthematique_id: eau\n\`\`\`\n## Choix\n${choice}`;
    checkOutline(question, ['voirie Q ?', '  voirie_a Oui']);
    const { workspace } = openFixture(`//- r.md\n${rules}`);
    assert.deepEqual(
      workspaceSymbols(workspace, 'cae_1.1.1').map(({ title }) => title),
      ['R'],
    );
  });

  it('begin with the action that a qualified id names, before the rules on it', () => {
    const rule = '# R\n```yaml\naction_id: cae_6.4.1\n```\n';
    const symbols = workspaceSymbols(openFixture(`${TWO}//- r.md\n${rule}`).workspace, 'cae_6.4.1');
    assert.deepEqual(
      symbols.map(({ title }) => title),
      ['Réseaux de chaleur', 'R', 'Développer le vélo', 'Chaleur'],
    );
  });

  it('of the workspace are found by id, by words, without accents', () => {
    const { workspace } = openFixture(`//- 6.5.1.md\n${seed}`);
    const ids = (query: string) => workspaceSymbols(workspace, query).map(({ id }) => id);
    assert.deepEqual(ids('6.5.1.2'), ['6.5.1.2']);
    assert.deepEqual(ids('societe civile'), ['6.5.1']);
    assert.deepEqual(ids(''), ['6.5.1', '6.5.1.1', '6.5.1.2', '6.5.1.3']);
  });

  const TWO = `//- cae/racine.md
# Climat
\`\`\`yaml
id: ""
referentiel: cae
\`\`\`
//- cae/1.4.md
# Le point 6.4.1 et l’air
\`\`\`yaml
id: 1.4
\`\`\`
## Actions
### Chaleur
\`\`\`yaml
id: 6.4.1.10
\`\`\`
//- cae/6.4.1.md
# Réseaux de chaleur
\`\`\`yaml
id: 6.4.1
\`\`\`
## Actions
### Développer le vélo
\`\`\`yaml
id: 6.4.1.2
\`\`\`
//- eci/6.4.1.md
# Ville et eaux
\`\`\`yaml
id: 6.4.1
\`\`\`
`;
  const found = (query: string) =>
    workspaceSymbols(openFixture(TWO).workspace, query).map(({ id, title }) => `${id} ${title}`);

  it('of the workspace are made ready a file at a time, once: after an edit, only those of its file', () => {
    const { workspace } = openFixture(TWO);
    const [path = ''] = workspace.files.keys();
    for (const query of ['', 'eaux']) {
      const steps = (now: Workspace) => [...readySymbols(now, query)].length;
      assert.deepEqual([steps(workspace), steps(workspace)], [workspace.files.size, 0]);
      const edited = parseFile(path, `${workspace.files.get(path)?.text}\nEt la suite.\n`);
      assert.equal(steps(withFiles(workspace, new Map([[path, edited]]))), 1);
    }
  });

  it('of the workspace are rules as wholes: their parts are called the same in all of them', () => {
    const rule = (id: string): string =>
      `# Règles de ${id}\n\`\`\`yaml\naction_id: ${id}\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nVRAI\n\`\`\`\n`;
    const { workspace } = openFixture(`//- r/1.md\n${rule('cae_1.1')}//- r/2.md\n${rule('cae_1.2')}`);
    const titles = workspaceSymbols(workspace, '').map(({ title }) => title);
    assert.deepEqual(titles, ['Règles de cae_1.1', 'Règles de cae_1.2']);
  });

  it('of the workspace begin with the very id, then those below it by their numbers, then titles', () => {
    assert.deepEqual(found('6.4.1'), [
      '6.4.1 Réseaux de chaleur',
      '6.4.1 Ville et eaux',
      '6.4.1.2 Développer le vélo',
      '6.4.1.10 Chaleur',
      '1.4 Le point 6.4.1 et l’air',
    ]);
  });

  it('of the workspace are found by a whole title before longer ones', () => {
    const text = '# Énergie et eau\n```yaml\nid: 1.1\n```\n## Actions\n### Énergie\n```yaml\nid: 1.1.1\n```\n';
    const { workspace } = openFixture(`//- 1.1.md\n${text}`);
    assert.deepEqual(
      workspaceSymbols(workspace, 'énergie').map(({ id }) => id),
      ['1.1.1', '1.1'],
    );
  });

  it('of the workspace are found by qualified ids, and named by them', () => {
    assert.deepEqual(found('cae_6.4.1'), [
      'cae_6.4.1 Réseaux de chaleur',
      'cae_6.4.1.2 Développer le vélo',
      'cae_6.4.1.10 Chaleur',
    ]);
    assert.deepEqual(found('autre_6.4.1'), ['autre_6.4.1 Ville et eaux']);
  });

  it('of the workspace begin with those whose words begin so: « velo » is no part of « développer »', () => {
    assert.deepEqual(found('velo'), ['6.4.1.2 Développer le vélo']);
    assert.deepEqual(found('eau'), ['6.4.1 Ville et eaux', '6.4.1 Réseaux de chaleur']);
    assert.deepEqual(found('chaleur reseau'), ['6.4.1 Réseaux de chaleur']);
    assert.deepEqual(found('L’air et'), ['1.4 Le point 6.4.1 et l’air']);
  });

  it('of the workspace hold the letters in order where nothing else is found', () => {
    assert.deepEqual(found('dvlp'), ['6.4.1.2 Développer le vélo']);
  });

  it('of the workspace are all of them for signs that no title has', () => {
    assert.equal(found('?').length, 6);
  });
});
