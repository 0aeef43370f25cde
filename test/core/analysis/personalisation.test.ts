import assert from 'node:assert/strict';
import { problemsOf } from '../../../server/src/core/analysis/run.ts';
import { withAlternative } from '../../../server/src/core/analysis/samples.ts';
import type { Workspace } from '../../../server/src/core/index/workspace.ts';
import { textOf } from '../../../server/src/core/text/span.ts';
import { checkRule } from '../../kit/check.ts';
import { exampleWorkspace, referentialFrom, rulesFrom, workspaceFrom } from '../scoring/support.ts';

const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]]]);

describe('faults of rules and questions', () => {
  it('are none in the référentiel that ships', () => assert.deepEqual(problemsAround(exampleWorkspace()), []));

  const formulas: readonly (readonly [string, string, readonly string[]])[] = [
    ['Désactivation', 'reponse(binaire, OUI) ou reponse(choix, choix_b)', []],
    ['Réduction de potentiel', 'si identite(type, EPCI) alors 2/8 sinon reponse(part) * 0.5', []],
    ['Score réalisé', 'min(score(ref_1.2), score(ref_1.1))', []],
    ['Désactivation', 'reponse(binair, OUI)', ['formula-name question « binair » suggestion=binaire']],
    ['Désactivation', 'reponse(binaire, Oui)', ['formula-name choice « Oui » suggestion=OUI']],
    ['Désactivation', 'reponse(choix, choix_z)', ['formula-name choice « choix_z » suggestion=choix_a']],
    ['Désactivation', 'identite(tipe, EPCI)', ['formula-name property « tipe » suggestion=type']],
    ['Désactivation', 'identite(type, epci)', ['formula-name value « epci » suggestion=EPCI']],
    ['Désactivation', 'reponse(binaire)', ['formula-arguments needs-choice « reponse(binaire) »']],
    ['Désactivation', 'reponse(part, OUI)', ['formula-arguments takes-none « reponse(part, OUI) »']],
    ['Désactivation', '0.5', ['formula-type boolean « 0.5 »']],
    ['Désactivation', 'si reponse(binaire, OUI) alors VRAI sinon 0', ['formula-type boolean « 0 »']],
    ['Réduction de potentiel', 'reponse(binaire, OUI)', ['formula-type number « reponse(binaire, OUI) »']],
    ['Réduction de potentiel', 'si 1 alors 2', ['formula-type boolean « 1 »']],
    ['Réduction de potentiel', '1 + VRAI', ['formula-type number « VRAI »']],
    ['Réduction de potentiel', 'moitie', ['formula-type no-value « moitie »']],
    ['Réduction de potentiel', '1 / 0', ['formula-division « 0 »']],
    ['Réduction de potentiel', 'score(ref_1.2)', ['formula-score « score(ref_1.2) »']],
    ['Score réalisé', 'score(ref_9.9)', ['formula-name action « ref_9.9 »']],
    ['Score réalisé', 'score(autre_9.9)', []],
    ['Désactivation', 'reponse(binaire', ['formula-syntax unexpected-end « binaire »']],
    ['Réduction de potentiel', 'identite(type', ['formula-syntax unexpected-end « type »']],
    ['Réduction de potentiel', '0.5 0.5', ['formula-syntax unexpected « 0.5 »']],
  ];
  for (const [title, formula, expected] of formulas) {
    it(`${title}: ${formula}`, () => {
      const rules = rulesFrom('ref_1.1', { [title]: formula });
      // Only what the formula itself is guilty of: most do not use every question.
      assert.deepEqual(
        faultsOf(REFERENTIAL + QUESTIONS + rules).filter(fault => fault.startsWith('formula')),
        expected,
      );
    });
  }

  it('are told of a measure and its own alternative, where two référentiels have one name', () => {
    const pair = withAlternative('te_1.1.1', 'reponse(plu, NON)', 'te_1.1.1alter', 'FAUX');
    const good = withAlternative('te_1.1.1', 'reponse(plu, NON)', 'te_1.1.1alter', 'reponse(plu, OUI)');
    const both = ['a/', 'b/'].map((folder, at) => [pair, good][at]?.replaceAll('//- ', `//- ${folder}`)).join('');
    const found = [...problemsOf(workspaceFrom(both))].flatMap(([file, problems]) =>
      problems
        .filter(({ code }) => code === 'alternative-overlap')
        .map(({ args }) => [file, args['measure'], args['alternative']]),
    );
    assert.deepEqual(found, [['a/r.md', 'te_1.1.1', 'te_1.1.1alter']]);
  });

  it('are told once of a measure with two alternatives that each count beside it, with the place of the other', () => {
    const pair = withAlternative('te_1.1.1', 'FAUX', 'te_1.1.1alter', 'identite(type, commune)');
    const other = '# T\n```yaml\nidentifiant: 1.1.1altercom\nlabels: [te_cae]\n```\n';
    const rule = '```formule\nidentite(type, EPCI)\n```\n';
    const entry = `# R\n\`\`\`yaml\naction_id: te_1.1.1altercom\n\`\`\`\n## Règles\n### Désactivation\n${rule}`;
    const view = problemsOf(workspaceFrom(`//- 1.1.1altercom.md\n${other}${pair}${entry}`));
    const found = (view.get('r.md') ?? []).filter(({ code }) => code === 'alternative-overlap');
    assert.deepEqual(
      found.map(({ args, related = [] }) => [args['alternative'], args['example'], related.map(({ file }) => file)]),
      [['te_1.1.1alter', 'EPCI', ['r.md', 'r.md']]],
    );
  });

  it('are told of entries and their rules', () => {
    const entry = (action: string, rest: string) => `# R\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n## Règles\n${rest}`;
    const formula = '```formule\nVRAI\n```\n';
    const rules = [
      entry('ref_1.1', `### Désactivation\n${formula}### Désactivation\n${formula}### Desactivations\n${formula}`),
      entry('ref_1.1', `### Réduction de potentiel\nSans formule.\n### Score réalisé\n\`\`\`\n0.5\n\`\`\`\n`),
      entry('1.2', formula),
      entry('ref_1.2', ''),
    ];
    assert.deepEqual(faultsOf(`${REFERENTIAL}//- r.md\n${rules.join('\n')}`), [
      'rule-repeated « Désactivation »',
      'rule-unknown other « Desactivations » suggestion=Désactivation',
      'rule-duplicate « ref_1.1 »',
      'rule-formula none « Réduction de potentiel »',
      'rule-formula language « Score réalisé »',
      'reference-malformed no-prefix « 1.2 »',
      'rule-formula misplaced « ```formule\nVRAI\n``` »',
    ]);
  });

  it('are told of sections with a misspelt title, but not of notes of the authors, nor of a title that is there as well', () => {
    const entry = (id: string, sections: readonly string[]) =>
      `# P\n\`\`\`yaml\nid: ${id}\nactions: [ref_1.1]\n\`\`\`\n${sections.map(title => `## ${title}\nTexte.\n`).join('')}`;
    checkRule(
      'entry-section-unknown',
      [
        '//- p.md\n',
        entry('plan', ['<|Descripton|>', 'À relire']),
        entry('bilan', ['Description', 'Descripton']),
        entry('audit', ['DESCRIPTION', 'Choi']),
      ].join(''),
    );
  });

  it('are not told of an explanation that is indented like code', () => {
    const entry = '# R\n```yaml\naction_id: ref_1.1\n```\n## Règles\n### Désactivation\nUne liste :\n\n    indentée\n';
    assert.deepEqual(faultsOf(`${REFERENTIAL}//- r.md\n${entry}`), ['rule-formula none « Désactivation »']);
  });

  it('are told of questions', () => {
    const question = (id: string, keys: string, rest = '') =>
      `# Q ?\n\`\`\`yaml\nid: ${id}\nthematique_id: t\nactions: []\n${keys}\n\`\`\`\n${rest}`;
    const choice = '### A\n```yaml\nid: a\n```\n';
    const questions = [
      question('one', 'type: binaire'),
      question('one', 'type: binaires'),
      question('two', 'type: choix'),
      question('three', 'type: choix', `## Choix\n${choice}${choice}`),
    ];
    const faults = faultsOf(`${REFERENTIAL}//- q.md\n${questions.join('\n')}`);
    assert.deepEqual(
      faults.filter(fault => !fault.startsWith('question-unused')),
      [
        'question-duplicate « one »',
        'question-type « binaires » suggestion=binaire',
        'question-choices none « choix »',
        'question-choices repeated « a »',
      ],
    );
  });

  it('are told where questions and rules do not know each other', () => {
    const rules = rulesFrom('ref_1.1.1', { Désactivation: 'reponse(binaire, OUI) et reponse(choix, choix_a)' });
    assert.deepEqual(
      faultsOf(REFERENTIAL + QUESTIONS + rules),
      [
        'question-unused action « ref_1.2 »',
        'question-unlisted « choix »',
        'question-unused action « ref_1.2 »',
        'question-unused everywhere « unused »',
      ].sort(),
    );
  });

  it('are told once where two questions have one id: of the one that is asked', () => {
    const rules = rulesFrom('ref_1.1.1', { Désactivation: 'reponse(choix, choix_a)' });
    const twin = '//- suite.md\n# Encore ?\n```yaml\nid: choix\ntype: binaire\nthematique_id: eau\n```\n';
    const unlisted = faultsOf(REFERENTIAL + QUESTIONS + rules + twin).filter(line => line.includes('unlisted'));
    assert.deepEqual(unlisted, ['question-unlisted « choix »']);
  });
});

const QUESTIONS = `//- questions.md
# Binaire ?
\`\`\`yaml
id: binaire
type: binaire
thematique_id: t
actions: [ref_1.1, ref_1.2]
\`\`\`
# Choix ?
\`\`\`yaml
id: choix
type: choix
thematique_id: t
actions: [ref_1.2]
\`\`\`
## Choix
### A
\`\`\`yaml
id: choix_a
\`\`\`
### B
\`\`\`yaml
id: choix_b
\`\`\`
# Part ?
\`\`\`yaml
id: part
type: proportion
thematique_id: t
actions: [absent_1.1]
\`\`\`
# Unused ?
\`\`\`yaml
id: unused
type: binaire
thematique_id: t
actions: [ref_1.2]
\`\`\`
`;

function problemsAround(workspace: Workspace) {
  return [...problemsOf(workspace)].flatMap(([file, problems]) =>
    problems
      .filter(({ code }) => /^(?:question|rule|formula)-|^reference-malformed$/.test(code))
      .map(problem => ({ file, problem })),
  );
}

/** Faults as lines: code, variant, the text at fault, and what is suggested instead. */
function faultsOf(fixture: string): string[] {
  const workspace = workspaceFrom(fixture);
  const lines = problemsAround(workspace).map(({ file, problem: { code, variant, span, args } }) => {
    const text = textOf(workspace.files.get(file)?.text ?? '', span);
    const hint = args['suggestion'] === undefined ? '' : ` suggestion=${args['suggestion']}`;
    return { file, at: span.start, line: `${[code, variant].filter(Boolean).join(' ')} « ${text} »${hint}` };
  });
  const isSorted = fixture.includes('//- questions.md');
  const ordered = lines.sort((a, b) => a.at - b.at).map(({ line }) => line);
  return isSorted ? ordered.sort() : ordered;
}
