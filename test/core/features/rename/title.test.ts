import { checkRefusal, checkRename } from '../../../kit/renaming.ts';

describe('a rename of a title', () => {
  const measure = (id: string, title: string, prose = '') =>
    `//- ${id}.md\n# ${title}\n\`\`\`yaml\nid: ${id}\n\`\`\`\n${prose}`;
  const citing = (title: string) =>
    `- Action 1.1.1 : ${title}\n- 1.1.1 « ${title} », puis\n- Voir 1.1.1 (« ${title} »)\n- 1.1.1 : ${title}, en lien avec le reste\n- 1.1.1 et 1.1.2 : Autre\n- 1.1.1 : Tout autre chose\n`;

  for (const title of ['Réduire les déchets du territoire', 'Réduire les (non-)déchets et/ou rejets du territoire']) {
    it(`is of the citations that give it too: ${title}`, () =>
      checkRename(
        measure('1.1.1', `<|>${title}`) +
          measure('1.1.2', 'Autre', citing(title).replace('du territoire\n', 'du  Territoire\n')),
        'Éviter les déchets',
        measure('1.1.1', 'Éviter les déchets') + measure('1.1.2', 'Autre', citing('Éviter les déchets')),
      ));
  }

  it('is of the title alone where it is that of a question', () => {
    const question = (title: string) => `# ${title}\n\`\`\`yaml\nid: q\ntype: binaire\nthematique_id: eau\n\`\`\`\n`;
    checkRename(question('<|>Une régie ?'), 'Une régie de l’eau ?', question('Une régie de l’eau ?'));
  });

  it('is refused where it would be none', () => {
    checkRefusal(measure('1.1.1', '<|>A'), ' ', 'no-title');
    checkRefusal(measure('1.1.1', '<|>A'), 'A\nB', 'no-title');
  });
});
