import { checkFollowed } from '../../../kit/renaming.ts';

const root = (folder: string, name: string) =>
  `//- ${folder}/${name}.md\n# R\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${name}\n\`\`\`\n`;
const one = (path: string, id: string, prose = '', below = `${id}.1`) =>
  `//- ${path}\n# M\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n## Description\n${prose}\n## Actions\n### S\n\`\`\`yaml\nidentifiant: ${below}\n\`\`\`\n`;
const axes = (folder: string) =>
  `//- ${folder}/1.md\n# A\n\`\`\`yaml\nidentifiant: 1\n\`\`\`\n## Actions\n### B\n\`\`\`yaml\nidentifiant: 1.1\n\`\`\`\n`;
const rule = (id: string) => `//- p/r.md\n# R\n\`\`\`yaml\naction_id: ${id}\n\`\`\`\n`;
const scenario = (id: string) => `//- s/x.yml\nStatuts:\n  ${id}: fait\n`;

describe('files that get other names in the explorer', () => {
  it('have what they declare renumbered, several at once', () => {
    checkFollowed(
      axes('a') + one('a/1.1.1.md', '1.1.1', 'Voir 1.1.2 et 1.1.1.1.') + one('a/1.1.2.md', '1.1.2', 'Voir 1.1.1.'),
      { 'a/1.1.1.md': 'a/1.1.2.md', 'a/1.1.2.md': 'a/1.1.3.md' },
      axes('a') + one('a/1.1.2.md', '1.1.2', 'Voir 1.1.3 et 1.1.2.1.') + one('a/1.1.3.md', '1.1.3', 'Voir 1.1.2.'),
    );
  });

  it('may go below a parent that goes with them', () => {
    const below = (axis: string) => `//- a/${axis}.md\n# A\n\`\`\`yaml\nidentifiant: ${axis}\n\`\`\`\n`;
    checkFollowed(
      below('1') + one('a/1.1.md', '1.1', 'Voir 1.1.1.') + one('a/1.2.md', '1.2', 'Voir 1.1.'),
      { 'a/1.1.md': 'a/2.5.md', 'a/1.md': 'a/2.md' },
      below('2') + one('a/2.5.md', '2.5', 'Voir 2.5.1.') + one('a/2.2.md', '2.2', 'Voir 2.5.'),
    );
  });

  it('keep ids that would not fit, and say why', () => {
    const text = axes('a') + one('a/1.1.1.md', '1.1.1') + one('a/1.1.2.md', '1.1.2');
    const after = axes('a') + one('a/1.7.1.md', '1.1.1') + one('a/1.1.2.md', '1.1.2');
    checkFollowed(text, { 'a/1.1.1.md': 'a/1.7.1.md' }, after, ['no-parent']);
  });
});

describe('a measure whose file moves to another référentiel', () => {
  const around = (id: string, prefix: string) => rule(`${prefix}_${id}`) + scenario(`${prefix}_${id}.1`);
  const trees = root('a', 'cae') + axes('a') + root('b', 'pro') + axes('b') + one('b/1.1.8.md', '1.1.8');

  it('is named there, and names what it leaves from there', () => {
    checkFollowed(
      trees +
        one('a/1.1.1.md', '1.1.1', 'Voir 1.1.2, 1.1.1.1 et cae_1.1.1. Pas 1.1.7.') +
        one('a/1.1.2.md', '1.1.2', 'Voir la mesure 1.1.1.') +
        around('1.1.1', 'cae'),
      { 'a/1.1.1.md': 'b/1.1.4.md' },
      trees +
        one('b/1.1.4.md', '1.1.4', 'Voir cae_1.1.2, 1.1.4.1 et pro_1.1.4. Pas 1.1.7.') +
        one('a/1.1.2.md', '1.1.2', 'Voir la mesure pro_1.1.4.') +
        around('1.1.4', 'pro'),
    );
  });

  it('keeps its id where its name does; several go together', () => {
    checkFollowed(
      trees + one('a/1.1.1.md', '1.1.1', 'Voir 1.1.2.') + one('a/1.1.2.md', '1.1.2', 'Voir 1.1.1.'),
      { 'a/1.1.1.md': 'b/1.1.1.md', 'a/1.1.2.md': 'b/1.1.2.md' },
      trees + one('b/1.1.1.md', '1.1.1', 'Voir 1.1.2.') + one('b/1.1.2.md', '1.1.2', 'Voir 1.1.1.'),
    );
  });

  it('is left alone where it would not fit', () => {
    const text = trees + one('a/1.1.1.md', '1.1.1') + one('b/1.1.2.md', '1.1.2');
    const moved = (name: string) => trees + one(`b/${name}.md`, '1.1.1') + one('b/1.1.2.md', '1.1.2');
    checkFollowed(
      text.replace('b/1.1.2.md', 'b/x.md'),
      { 'a/1.1.1.md': 'b/1.1.2.md' },
      moved('1.1.2').replace(
        '//- b/1.1.2.md\n# M\n```yaml\nidentifiant: 1.1.2',
        '//- b/x.md\n# M\n```yaml\nidentifiant: 1.1.2',
      ),
      ['id-taken'],
    );
    checkFollowed(text, { 'a/1.1.1.md': 'b/1.9.1.md' }, moved('1.9.1'), ['no-parent']);
    checkFollowed(text, { 'a/1.1.1.md': 'b/1.1.md' }, moved('1.1'), ['other-level']);
    const twin = root('c', 'pro') + axes('c');
    checkFollowed(text + twin, { 'a/1.1.1.md': 'b/1.1.1.md' }, moved('1.1.1') + twin, ['no-name']);
  });
});

describe('links to files that get other names or folders', () => {
  const linked = (path: string, id: string, ...links: readonly string[]) => one(path, id, links.join('\n'));

  it('follow them, as they are written', () => {
    const links = (name: string, shown: string) => [
      `La [${shown}](${name}.md), la [même](./${name}.md#titre "Titre"), <${name}.md>.`,
      `![Plan](<${name}.md>) et [ailleurs](https://exemple.fr/1.1.1.md)`,
      '`[code](autre.md)`',
      '',
      `[ref]: ${name}.md`,
    ];
    checkFollowed(
      axes('a') + linked('a/1.1.1.md', '1.1.1') + linked('a/1.1.2.md', '1.1.2', ...links('1.1.1', 'mesure 1.1.1')),
      { 'a/1.1.1.md': 'a/1.1.3.md' },
      axes('a') +
        linked('a/1.1.3.md', '1.1.3') +
        linked('a/1.1.2.md', '1.1.2', ...links('1.1.3', 'mesure 1.1.3')).replace('<1.1.3.md>.', '<1.1.1.md>.'),
    );
  });

  it('go on leading where they led out of what moves', () => {
    checkFollowed(
      axes('a') + linked('a/1.1.1.md', '1.1.1', '[p](images/un%20plan.png) [q](1.1.2.md)') + one('a/1.1.2.md', '1.1.2'),
      { 'a/1.1.1.md': 'brouillons/mars (2)/1.1.1.md', 'a/1.1.2.md': 'a/b c.md' },
      axes('a') +
        linked('brouillons/mars (2)/1.1.1.md', '1.1.1', '[p](../../a/images/un%20plan.png) [q](../../a/b%20c.md)') +
        one('a/b c.md', '1.1.2'),
    );
  });
});

describe('folders that get other names or places', () => {
  const linked = (path: string, id: string, ...links: readonly string[]) => one(path, id, links.join('\n'));

  it('have links follow them: those that lead into them, and those that lead out of them', () => {
    checkFollowed(
      axes('a') +
        linked('a/1.1.1.md', '1.1.1', '[n](notes/b/1.md) [p](notes/plan.png) [s](1.1.2.md)') +
        one('a/1.1.2.md', '1.1.2') +
        one('a/notes/b/1.md', '1', '[m](../../1.1.1.md) [p](../plan.png)'),
      { 'a/notes': 'autres notes' },
      axes('a') +
        linked('a/1.1.1.md', '1.1.1', '[n](../autres%20notes/b/1.md) [p](../autres%20notes/plan.png) [s](1.1.2.md)') +
        one('a/1.1.2.md', '1.1.2') +
        one('autres notes/b/1.md', '1', '[m](../../a/1.1.1.md) [p](../plan.png)'),
    );
  });

  it('keep what a configuration says of them, and of folders inside of them', () => {
    const said = (...folders: readonly string[]) =>
      `//- x/referentiel.json\n{ "referentials": { ${folders.map(folder => `"${folder}": { "name": "n" }`).join(', ')} } }\n`;
    checkFollowed(
      said('.', 'cae', 'cae/actions', 'caen') + axes('x/cae/actions'),
      { 'x/cae': 'x/climat/air' },
      said('.', 'climat/air', 'climat/air/actions', 'caen') + axes('x/climat/air/actions'),
    );
  });

  it('have what is left out follow them, where a pattern names them by their places', () => {
    const left = (...patterns: readonly string[]) =>
      `//- x/referentiel.json\n{ "ignore": [${patterns.map(pattern => JSON.stringify(pattern)).join(', ')}] }\n`;
    checkFollowed(
      left('/cae/vieux/', '!cae/vieux/1.md', 'cae/*.bak.md', 'caen/vieux', 'cae/', '*.bak.md', '**/vieux') +
        axes('x/cae'),
      { 'x/cae': 'x/climat [1]/air' },
      left(
        '/climat \\[1]/air/vieux/',
        '!climat \\[1]/air/vieux/1.md',
        'climat \\[1]/air/*.bak.md',
        'caen/vieux',
        'cae/',
        'climat \\[1]/air/',
        '*.bak.md',
        '**/vieux',
      ) + axes('x/climat [1]/air'),
    );
    checkFollowed(left('cae/vieux/', '/cae') + axes('x/cae'), { 'x/cae': 'y' }, left('cae/vieux/', '/cae') + axes('y'));
    checkFollowed(
      left('vieux', 'v*') + axes('x/cae'),
      { 'x/vieux': 'x/cae/b' },
      left('vieux', 'cae/b', 'v*') + axes('x/cae'),
    );
    checkFollowed(left('cae/vieux') + axes('x/cae'), { 'x/cae/vieux': 'x/vieux' }, left('/vieux') + axes('x/cae'));
  });

  it('take their measures along: nothing that names them is another', () => {
    const tree = (folder: string) =>
      root(folder, 'cae') + axes(folder) + one(`${folder}/1.1.1.md`, '1.1.1', 'Voir 1.1.1.1 et cae_1.1.1.');
    const around = rule('cae_1.1.1') + scenario('cae_1.1.1.1');
    checkFollowed(tree('a') + around, { a: 'b' }, tree('b') + around);
  });
});
