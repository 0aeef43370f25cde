import assert from 'node:assert/strict';
import { checkChosen, checkCompletion, completionLabels } from '../../../kit/completion.ts';
import { action, MEASURES } from './measures.ts';

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
