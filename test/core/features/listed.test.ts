import assert from 'node:assert/strict';
import { checkDefinition, checkHover, checkReferences, checkRule } from '../../kit/check.ts';
import { checkChosen, checkCompletion, completionLabels } from '../../kit/completion.ts';
import { checkRefusal, checkRename } from '../../kit/renaming.ts';

const block = (keys: string) => `\`\`\`yaml\n${keys}\n\`\`\`\n`;
const question = (id: string, theme: string, code = '1010') =>
  `# La question ${id} ?\n${block(`id: ${id}\ntype: binaire\nthematique_id: ${theme}\ncompetence_code: ${code}`)}`;
const QUESTIONS = (theme: string, code = '1010') =>
  `//- in/questions/q.md\n${question('plu', theme, code)}${question('scot', 'jardins')}`;
const THEMES = (id = 'jardins', title = 'Les jardins') =>
  `//- in/thematiques.md\n# ${title}\n${block(`id: ${id}`)}# L’eau\n${block('id: eau')}`;
const COMPETENCES = (code = '1010', title = 'Le gaz') => `//- in/competences.md\n# ${title}\n${block(`code: ${code}`)}`;

describe('a theme and a competence', () => {
  it('are told where a question names them, and where they are listed', () => {
    const said = ['**Les jardins**', 'theme · jardins · 2 questions'];
    checkHover(QUESTIONS('jar<|>dins') + THEMES(), said);
    checkHover(QUESTIONS('jardins') + THEMES('jardi<|>ns'), said);
    checkHover(QUESTIONS('jardins', '10<|>10') + COMPETENCES(), ['**Le gaz**', 'competence · 1010 · 2 questions']);
  });

  it('lead to the nearest list, however a code is written', () => {
    const other = `//- thematiques.md\n# Ailleurs\n${block('id: jardins')}`;
    checkDefinition(QUESTIONS('jar<|>dins') + other + THEMES('jardins', '<|Les jardins|>'));
    checkDefinition(QUESTIONS('jardins', '1 0<|>10') + COMPETENCES('1010', '<|Le gaz|>'));
    checkDefinition(QUESTIONS('par<|>cs') + THEMES());
  });

  it('are named by questions', () => {
    const named = QUESTIONS('<|jardins|>').replace('thematique_id: jardins', 'thematique_id: <|jardins|>');
    checkReferences(named + THEMES('<|>jardins'), false);
    checkReferences(THEMES('<|jardins|>').replace('# Les', '# <|>Les') + named, true);
  });

  it('are proposed by id and by words of their titles, where a list says which there are', () => {
    const te = `//- in/1.1.1.md\n# T\n${block('identifiant: 1.1.1\nlabels: te_cae')}`;
    checkCompletion(te + QUESTIONS('<|>') + THEMES(), ['jardins: Les jardins', 'eau: L’eau']);
    checkChosen(te + QUESTIONS('<|>') + THEMES('"eau: mer"'), 'eau: mer', 'thematique_id: "eau: mer"');
    checkCompletion(te + QUESTIONS('jardins', '<|>') + COMPETENCES(), ['1010: Le gaz']);
    assert.deepEqual(completionLabels(te + QUESTIONS('jardins', 'gaz<|>') + COMPETENCES()), ['1010']);
    checkCompletion(QUESTIONS('<|>') + THEMES(), ['jardins', '…']);
  });

  it('are named by what means them alone: a code that is no number means none', () => {
    checkReferences(QUESTIONS('jardins', 'forêt') + COMPETENCES('<|>eau'), false);
  });

  it('get another id wherever they are named, and in the order of an import', () => {
    const order = (id: string) =>
      `//- in/referentiel.json\n{"feuille": {"ordre": {"thematiques": ["${id}", "eau"]}}}\n`;
    const all = (id: string, cursor = '') =>
      QUESTIONS(id).replaceAll('thematique_id: jardins', `thematique_id: ${id}`) + THEMES(cursor + id) + order(id);
    checkRename(all('jardins', '<|>'), 'parcs', all('parcs'));
    checkRename(
      QUESTIONS('jardins') + THEMES('jardins', '<|>Les jardins'),
      'Les parcs',
      QUESTIONS('jardins') + THEMES('jardins', 'Les parcs'),
    );
    checkRefusal(all('jardins', '<|>'), 'eau', 'id-taken');
    const elsewhere = `//- ailleurs/thematiques.md\n# La mer\n${block('id: mer')}`;
    checkRename(all('jardins', '<|>') + elsewhere, 'mer', all('mer') + elsewhere);
    checkRefusal(all('jardins', '<|>'), 'a: b', 'no-theme-id');
    checkRefusal(QUESTIONS('jardins') + COMPETENCES('<|>1010'), 'gaz', 'no-competence-code');
  });
});

describe('a list of themes', () => {
  const asked = (themes: string) =>
    `//- 1.1.1.md\n# T\n${block('identifiant: 1.1.1\nlabels: te_cae')}//- q.md\n${question('plu', 'jardins')}//- thematiques.md\n${themes}`;

  it('of which an id cannot be read is at fault itself, not the questions that name it', () => {
    const broken = `# Les jardins\n${block('id: "jardins')}# L’eau\n${block('id: eau')}`;
    checkRule('value-unknown', asked(broken));
    checkRule('yaml-syntax', asked(broken.replace('id: "jardins', '<|id: "jardins|>')));
    const misspelt = `# Les jardins\n${block('<|idd|>: jardins')}# L’eau\n${block('id: eau')}`;
    checkRule('key-unknown', asked(misspelt));
    checkRule('value-unknown', asked(misspelt.replaceAll(/<\||\|>/g, '')));
  });

  it('is at fault itself where an id has no text, also the first', () => {
    for (const id of ['id:', 'id: [jardins]']) {
      const begun = `# L’eau\n${block('id: eau')}# <|Les jardins|>\n${block(id)}`;
      checkRule('entry-id-missing', asked(begun));
      checkRule('value-unknown', asked(begun.replaceAll(/<\||\|>/g, '')));
    }
    checkRule('entry-id-missing', asked(`# <|Les jardins|>\n${block('id:')}# L’eau\n${block('id: eau')}`));
    checkRule('id-invalid', asked(`# Les jardins\n${block('id: 2_jardins')}`));
  });

  it('is none where the file has no metadata', () => checkRule('entry-id-missing', asked('# Nos thèmes\nUn texte.\n')));
});
