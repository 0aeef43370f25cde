import assert from 'node:assert/strict';
import { foreseeSearch } from '../../../../server/src/core/features/completion/actions.ts';
import { type Workspace, withFiles } from '../../../../server/src/core/index/workspace.ts';
import { computations } from '../../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../../server/src/core/parse/parse-file.ts';
import { checkChosen, checkCompletion, completionLabels } from '../../../kit/completion.ts';
import { openFixture } from '../../../kit/workspace.ts';

const action = (id: string, title: string): string =>
  `//- m/${id}.md\n# ${title}\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n`;
const MEASURES = [
  '//- m/nature.md\n# Nature\n```yaml\nidentifiant: ""\nreferentiel: nature\n```\n',
  action('1.1.1', 'Planter des arbres'),
  action('1.1.2', 'Rendre les sols perméables'),
  action('1.2.1', 'Désigner des forêts à protéger'),
  action('2.1.1', 'Éclairer moins'),
].join('');

describe('completion of the actions that a list names', () => {
  const evidence = (lines: string): string => `${MEASURES}//- p/p.md\n# Plan\n\`\`\`yaml\nid: plan\n${lines}\n\`\`\`\n`;

  it('offers qualified ids, with their titles', () => {
    checkCompletion(evidence('actions: [<|>]'), [
      'nature_1.1.1: Planter des arbres',
      'nature_1.1.2: Rendre les sols perméables',
      'nature_1.2.1: Désigner des forêts à protéger',
      'nature_2.1.1: Éclairer moins',
    ]);
  });

  it('is filtered by the beginning of an id, or by words of a title without their accents', () => {
    assert.deepEqual(completionLabels(evidence('actions:\n  - nature_1.2<|>')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [Nature_1.2<|>]')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [forets<|>]')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [proteg des<|>]')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [nature_forets<|>]')), []);
  });

  it('finds a title by what is high or low in it, as keys write it', () => {
    const low = `${evidence('actions: [co2<|>]')}${action('2.1.2', 'Capter le CO₂')}`;
    assert.deepEqual(completionLabels(low), ['nature_2.1.2']);
  });

  it('offers no action again that the list has, and those nearest to the last one first', () => {
    assert.deepEqual(completionLabels(evidence('actions: [nature_1.2.1, <|>]')), [
      'nature_1.1.1',
      'nature_1.1.2',
      'nature_2.1.1',
    ]);
    assert.deepEqual(completionLabels(evidence('actions:\n  - nature_2.1.1\n  - <|>\n')), [
      'nature_1.1.1',
      'nature_1.1.2',
      'nature_1.2.1',
    ]);
  });

  it('offers the slugs of the other référentiels, from which one goes on', () => {
    const others =
      '//- a/a.md\n# Autre\n```yaml\nidentifiant: ""\nreferentiel: autre\n```\n//- a/1.1.1.md\n# Un\n```yaml\nidentifiant: 1.1.1\n```\n';
    assert.deepEqual(completionLabels(`${others}${evidence('actions: [nature_1.1.1, <|>]')}`).slice(-2), [
      'nature_2.1.1',
      'autre_',
    ]);
    assert.deepEqual(completionLabels(`${others}${evidence('actions: [autre_<|>]')}`), ['autre_1.1.1']);
  });

  it('replaces what is written of an id', () => {
    checkChosen(
      evidence('actions: [nature_1<|>.1.1, nature_2.1.1]'),
      'nature_1.2.1',
      'actions: [nature_1.2.1, nature_2.1.1]',
    );
    checkChosen(evidence('actions:\n  -<|>'), 'nature_1.2.1', '  - nature_1.2.1');
  });

  it('offers an action to a rule', () => {
    const rule = `${MEASURES}//- r/r.md\n# Règles\n\`\`\`yaml\naction_id: na<|>\n\`\`\`\n`;
    checkChosen(rule, 'nature_1.1.2', 'action_id: nature_1.1.2');
  });
});

describe('completion of what an action continues', () => {
  const te = (lines: string): string =>
    `${MEASURES}//- t/t.md\n# T\n\`\`\`yaml\nidentifiant: ""\nreferentiel: vivant\n\`\`\`\n//- t/1.1.1.md\n# Vivre\n\`\`\`yaml\nidentifiant: 1.1.1\norigine:\n${lines}\n\`\`\`\n`;

  it('offers the actions of other référentiels, and that it is new', () => {
    assert.deepEqual(completionLabels(te('  - <|>')), [
      'nature_1.1.1',
      'nature_1.1.2',
      'nature_1.2.1',
      'nature_2.1.1',
      'Nouvelle action',
    ]);
  });

  it('offers weights behind an id', () => {
    checkChosen(te('  - nature_1.1.1 (<|>'), '(0,5)', '  - nature_1.1.1 (0,5)');
  });
});

describe('completion of citations in prose', () => {
  const prose = (text: string, other = ''): string =>
    `${MEASURES}//- m/1.1.3.md\n# Ouvrir les cours d’école\n\`\`\`yaml\nidentifiant: 1.1.3\n\`\`\`\n## Description\n${other}${text}\n`;

  it('begins behind the words that announce an action, the nearest first', () => {
    for (const words of [
      'Voir ',
      'voir la ',
      'Évalué dans la ',
      'évaluées dans les ',
      'la mesure ',
      'Action ',
      '(cf. ',
      'voir\u00a0',
    ]) {
      checkCompletion(
        prose(`${words}<|>`),
        [
          '1.1.1: Planter des arbres',
          '1.1.2: Rendre les sols perméables',
          '1.1.3: Ouvrir les cours d’école',
          '1.2.1: Désigner des forêts à protéger',
          '2.1.1: Éclairer moins',
        ],
        { asked: 'sign' },
      );
    }
  });

  it('puts what was cited last first', () => {
    assert.deepEqual(completionLabels(prose('Voir <|>', 'Voir 2.1.1, puis 1.2.1.\n')).slice(0, 2), ['1.2.1', '2.1.1']);
  });

  it('is filtered by the number that is begun, whatever stands behind the cursor', () => {
    assert.deepEqual(completionLabels(prose('Voir 1.1.<|>'), { asked: 'sign' }), ['1.1.1', '1.1.2', '1.1.3']);
    assert.deepEqual(completionLabels(prose('Comme en 1.1.<|>'), { asked: 'sign' }), ['1.1.1', '1.1.2', '1.1.3']);
  });

  it('puts nothing in the place of what a sentence ended with, when a new line is begun', () => {
    for (const asked of ['sign', 'typing-on'] as const) {
      checkCompletion(prose('Voir la 1.1.1.<|>'), ['1.1.1.: Planter des arbres'], { asked });
      checkCompletion(prose('Voir la nature_1.1.1.<|>'), ['nature_1.1.1.: Planter des arbres'], { asked });
    }
    const below = `${action('1.1.4', 'Ouvrir')}## Actions\n### Compter\n\`\`\`yaml\nidentifiant: 1.1.4.1\n\`\`\`\n`;
    checkCompletion(prose('Voir la 1.1.4.<|>') + below, ['1.1.4.1: Compter']);
    checkCompletion(prose('Voir la 1.1.4.<|>') + below, ['1.1.4.: Ouvrir', '1.1.4.1: Compter'], { asked: 'sign' });
    const axis = `//- m/1.1.md\n# Les sols\n\`\`\`yaml\nidentifiant: 1.1\n\`\`\`\n`;
    checkCompletion(prose('Voir le 1.1.<|>') + axis, ['1.1.: Les sols', '1.1.1: Planter des arbres', '…'], {
      asked: 'sign',
    });
    checkChosen(prose('Voir le 1.1.<|>') + axis, '1.1.', 'Voir le 1.1.', { asked: 'sign' });
  });

  it('leaves the words behind a noun alone, unless they are asked about or led to', () => {
    checkCompletion(prose('- Des actions planter <|>'), [], { asked: 'sign' });
    checkCompletion(prose('- Des mesures pour des <|>'), [], { asked: 'sign' });
    for (const [text, asked] of [
      ['- Des actions planter<|>', 'asked'],
      ['- Des actions planter<|>', 'typing-on'],
      ['Voir la mesure planter <|>', 'sign'],
      ['Évalué dans l’action planter <|>', 'sign'],
    ] as const) {
      checkCompletion(prose(text), ['1.1.1: Planter des arbres'], { asked });
    }
  });

  it('is filtered by words of the title, in any order, and by both', () => {
    assert.deepEqual(completionLabels(prose('Voir for<|>')), ['1.2.1']);
    assert.deepEqual(completionLabels(prose('Voir la mesure sols rend<|>')), ['1.1.2']);
    assert.deepEqual(completionLabels(prose('Voir eclair<|>'), { asked: 'typing-on' }), ['2.1.1']);
    assert.deepEqual(completionLabels(prose('Voir 1.1 sols<|>')), ['1.1.2']);
    assert.deepEqual(completionLabels(prose('Tout va bien. arbre<|>')), ['1.1.1']);
  });

  it('finds letters in their order where no words begin so, for who asks', () => {
    assert.deepEqual(completionLabels(prose('Voir plntr<|>')), ['1.1.1']);
    assert.deepEqual(completionLabels(prose('Voir plntr<|>'), { asked: 'typing-on' }), []);
  });

  it('finds letters in the nearest titles of a référentiel that is larger than any', () => {
    const tasks = Array.from(
      { length: 3100 },
      (_, at) => `### Élaguer\n\`\`\`yaml\nidentifiant: 1.3.1.${at + 1}\n\`\`\`\n`,
    );
    const large = `${action('1.3.1', 'Beaucoup')}## Actions\n${tasks.join('')}`;
    const among = (text: string) => prose(text).replace('//- m/1.2.1.md', `${large}//- m/1.2.1.md`);
    assert.deepEqual(completionLabels(among('Voir plntr<|>')), ['1.1.1']);
    assert.deepEqual(completionLabels(among('Voir clrmn<|>')), []);
    assert.deepEqual(completionLabels(prose('Voir clrmn<|>')), ['2.1.1']);
  });

  it('says nothing by itself in a sentence, a decimal, a date or at the end of one', () => {
    for (const text of [
      'Une phrase <|>',
      'soit 3.<|>',
      'le 19.<|>',
      'La mesure vise à <|>',
      'voir 1.1 et <|>',
      'mesures prises <|>',
    ]) {
      checkCompletion(prose(text), [], { asked: 'sign' });
    }
  });

  it('awaits a number behind a dash, an open parenthesis or another number', () => {
    for (const text of ['- 1.<|>', '(1.<|>', 'voir 2.1.1 et 1.<|>']) {
      assert.notEqual(completionLabels(prose(text), { asked: 'sign' }).length, 0, text);
    }
  });

  it('says nothing in an address, a link, a tag, code or a comment', () => {
    for (const text of [
      'https://exemple.fr/1.1.<|>',
      '[page](voir/1.1.<|>',
      '<a href="1.1.<|>',
      '`voir 1.1.<|>`',
      '<!-- voir 1.1.<|> -->',
      '\n```\nvoir 1.1.<|>\n```\n',
    ]) {
      checkCompletion(prose(text), []);
    }
  });

  it('goes on while the id of an alternative is typed, letter by letter', () => {
    const alternative = action('1.1.1alter', 'Planter des haies').replace(
      '1.1.1alter\n```',
      '1.1.1alter\nlabels: [te_cae]\n```',
    );
    for (const typed of ['1.1.1a', '1.1.1al', '1.1.1alt', '1.1.1alte', '1.1.1alter']) {
      assert.deepEqual(completionLabels(prose(`Voir ${typed}<|>`) + alternative, { asked: 'typing-on' }), [
        '1.1.1alter',
      ]);
    }
  });

  it('offers qualified ids behind a slug', () => {
    assert.deepEqual(completionLabels(prose('Voir nature_2<|>')), ['nature_2.1.1']);
  });

  it('offers plain ids around the measures, of the référentiel that the entry names', () => {
    const rule = `${MEASURES}//- r/r.md\n# Règles\n\`\`\`yaml\naction_id: nature_1.2.1\n\`\`\`\n## Règles\nVoir la <|>\n`;
    assert.deepEqual(completionLabels(rule), ['1.2.1', '1.1.1', '1.1.2', '2.1.1']);
  });

  it('writes the id, or the title behind it', () => {
    checkChosen(prose('- Action 1.2<|>'), '1.2.1', '- Action 1.2.1');
    checkChosen(prose('- Action for<|>'), '1.2.1', '- Action 1.2.1 : Désigner des forêts à protéger', {
      form: 'id-and-title',
    });
  });

  it('is offered in titles, where something announces it', () => {
    assert.deepEqual(completionLabels(prose('### Replanter (voir 1.2<|>)')), ['1.2.1']);
    assert.deepEqual(completionLabels(prose('## Contexte de la mesure 1.2<|>')), ['1.2.1']);
  });

  it('is silent in Markdown files that are none of ours', () => {
    checkCompletion(`${MEASURES}//- m/LISEZMOI.md\n# Lisez-moi\n\nVoir la mesure 1.<|>\n`, []);
  });
});

describe('what titles are searched by', () => {
  const toFind = (workspace: Workspace): { readonly looked: number; readonly found: number } => {
    const before = computations();
    let looked = 0;
    for (const _ of foreseeSearch(workspace)) looked++;
    return { looked, found: computations() - before };
  };

  it('is made ready once for each measure, and looked at again for the one that has another title alone', () => {
    const { workspace } = openFixture(MEASURES);
    assert.deepEqual(toFind(workspace), { looked: 4, found: 4 });
    assert.deepEqual(toFind(workspace), { looked: 0, found: 0 });
    const retitled = (name: string, from: string, to: string): Workspace => {
      const file = [...workspace.files.values()].find(({ path }) => path.endsWith(name));
      assert.match(file?.text ?? '', new RegExp(from));
      const { path = '', text = '' } = file ?? {};
      return withFiles(workspace, new Map([[path, parseFile(path, text.replace(from, to))]]));
    };
    assert.deepEqual(toFind(retitled('m/1.2.1.md', 'forêts', 'bois')), { looked: 1, found: 1 });
  });
});
