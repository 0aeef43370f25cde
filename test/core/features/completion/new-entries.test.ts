import assert from 'node:assert/strict';
import { checkChosen, checkCompletion, completionLabels } from '../../../kit/completion.ts';

const measure = (text: string): string =>
  `//- m/1.1.1.md\n# Planter\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: 10\n\`\`\`\n${text}`;
const CHILD =
  '### Choisir\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 60\ncategorie: bases\n```\n#### Description\nTexte.\n';

describe('completion of new entries', () => {
  it('begins an action below the one at hand and those that hold it, with its id and what remains', () => {
    const fixture = measure(`## Actions\n${CHILD}\n<|>\n`);
    assert.deepEqual(
      completionLabels(fixture).filter(label => label.startsWith('New')),
      ['New task 1.1.1.1.1', 'New sub-action 1.1.1.2'],
    );
    checkChosen(
      fixture,
      'New sub-action 1.1.1.2',
      '### Titre à écrire\n```yaml\nidentifiant: 1.1.1.2\npourcentage: 40\ncategorie: bases\n```\n#### Description\n',
    );
  });

  it('begins the list of children where there is none', () => {
    checkChosen(
      measure('## Description\nTexte.\n\nsous<|>\n'),
      'New sub-action 1.1.1.1',
      '## Actions\n### Titre à écrire\n```yaml\nidentifiant: 1.1.1.1\n```\n#### Description\n',
    );
  });

  it('follows the signs of its title', () => {
    assert.deepEqual(completionLabels(measure(`## Actions\n${CHILD}\n### <|>\n`)), ['New sub-action 1.1.1.2']);
  });

  it('stands beside the sections that are missing, and is found by its word', () => {
    const labels = completionLabels(measure('## Description\nTexte.\n\n<|>\n'));
    assert.deepEqual(labels.slice(0, 2), ['New sub-action 1.1.1.1', '## Contexte']);
    assert.deepEqual(completionLabels(measure('## Description\nTexte.\n\nsub<|>\n')), ['New sub-action 1.1.1.1']);
    assert.deepEqual(completionLabels(measure('## Description\nTexte.\n\ncontex<|>\n')), ['## Contexte']);
  });

  it('gives a file the action that it is named after', () => {
    const empty = `${measure('')}//- m/1.1.2.md\n<|>`;
    checkCompletion(empty, ['New measure 1.1.2']);
    checkChosen(
      empty,
      'New measure 1.1.2',
      '# Titre à écrire\n```yaml\nidentifiant: 1.1.2\npoints: 0\n```\n## Description\n',
    );
  });

  it('gives a file whose name says no id the next measures and the next axis, each with what it stands below', () => {
    const axis =
      '//- m/1.md\n# Nature\n```yaml\nidentifiant: 1\n```\n## Actions\n### Sols\n```yaml\nidentifiant: 1.2\n```\n';
    checkCompletion(`${measure('')}${axis}//- m/neuf.md\n<|>`, [
      'New measure 1.1.2',
      'New measure 1.2.1: 1.2 Sols',
      'New axis 2',
    ]);
    checkChosen(
      `${measure('')}${axis}//- m/neuf.md\nmes<|>`,
      'New measure 1.2.1',
      '# Titre à écrire\n```yaml\nidentifiant: 1.2.1\npoints: 0\n```\n## Description\n',
    );
  });

  it('begins questions, rules, evidence and indicators where such stand, and any of them in an empty file elsewhere', () => {
    const evidence = '//- p/p.md\n# Plan\n```yaml\nid: plan\nactions: [nature_1.1]\n```\n\n<|>\n';
    checkCompletion(evidence, ['New piece of evidence', '## Description']);
    checkChosen(
      evidence,
      'New piece of evidence',
      '# Titre à écrire\n```yaml\nid: identifiant\nactions: [action]\n```\n## Description\n',
    );
    checkCompletion(`${measure('')}//- autre/neuf.md\n<|>`, [
      'New question',
      'New rules of an action',
      'New piece of evidence',
      'New indicator',
    ]);
  });

  it('begins a choice below a question that has some', () => {
    const question =
      '//- q/q.md\n# Qui tond ?\n```yaml\nid: tonte\ntype: choix\nthematique_id: eau\n```\n## Choix\n### Un service\n```yaml\nid: tonte_a\n```\n\n<|>\n';
    checkChosen(question, 'New choice', '### Titre à écrire\n```yaml\nid: tonte_b\n```\n');
  });

  it('says nothing by itself, nor in the middle of a paragraph', () => {
    checkCompletion(measure('## Description\nTexte.\n\n<|>\n'), [], { asked: 'sign' });
    assert.deepEqual(completionLabels(measure('## Description\nTexte.\nsous<|>\n')), []);
    checkCompletion('//- LISEZMOI.md\n<|>', []);
  });
});
