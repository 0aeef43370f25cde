import assert from 'node:assert/strict';
import { tableOf } from '../../../../server/src/core/features/outcomes.ts';
import type { Platform } from '../../../../server/src/core/model/referential.ts';
import { profileOf } from '../../../../server/src/core/model/scenario.ts';
import { type OutcomeTable, outcomeTable } from '../../../../server/src/core/reasoning/outcomes/outcome-table.ts';
import { rowOf, untoldBy } from '../../../../server/src/core/reasoning/outcomes/row-of.ts';
import { allStatedFormulas, statedFormulas } from '../../../../server/src/core/reasoning/outcomes/stated-formulas.ts';
import { formulasJson } from '../../../../server/src/words/outcomes/outcome-json.ts';
import { columnName, outcomeTexts, sayLimits } from '../../../../server/src/words/outcomes/outcome-table.ts';
import { questionFrom, referentialFrom, rulesFrom, scenarioFrom, workspaceFrom } from '../../scoring/support.ts';

const VISIBILITY = '## Visibilité\n```formule\nreponse(regie, OUI)\n```\n';
const CHOICES = ['A', 'B', 'C'].map(name => `### ${name}\n\`\`\`yaml\nid: piscine_${name.toLowerCase()}\n\`\`\`\n`);
const QUESTIONS = [
  '//- questions/q.md\n',
  questionFrom('Une régie ?', 'regie', 'binaire'),
  questionFrom('Quelle part ?', 'part', 'proportion'),
  questionFrom('Quelle piscine ?', 'piscine', 'choix', `${VISIBILITY}## Choix\n${CHOICES.join('')}`),
].join('');

function tableFor(title: string, formula: string, platform: Platform): OutcomeTable {
  const fixture = referentialFrom([[5]]) + QUESTIONS + rulesFrom('ref_1.1', { [title]: formula });
  return firstTable(fixture, 'rules/ref_1.1.md', platform);
}

/** The table of the first formula of a file. */
function firstTable(fixture: string, path: string, platform: Platform): OutcomeTable {
  const workspace = workspaceFrom(fixture, platform);
  const file = workspace.around.get(path);
  const [stated] = file ? statedFormulas(workspace, file) : [];
  const table = stated && tableOf(workspace, stated);
  assert(table, 'the formula cannot be read');
  return table;
}

/** The table of a rule, a line each: the columns, then what comes of each row. */
function linesOf(title: string, formula: string, platform: Platform = '2023'): readonly string[] {
  const { head, rows } = outcomeTexts(tableFor(title, formula, platform));
  return [head, ...rows].map(cells => cells.join(' | '));
}

describe('the outcomes of a rule', () => {
  it('are few rows, with the unanswered among them', () => {
    assert.deepEqual(linesOf('Réduction de potentiel', 'si reponse(regie, NON) alors 0.5 sinon 1'), [
      'regie | Outcome',
      'OUI or unanswered | potential unchanged (100%)',
      'NON | reduced to 50%',
    ]);
  });

  it('leave open what a case does not look at', () => {
    const formula =
      'si identite(type, commune) et reponse(regie, NON) alors 0.5 sinon si reponse(regie, NON) alors 3/10';
    assert.deepEqual(linesOf('Réduction de potentiel', formula), [
      'regie | type | Outcome',
      'OUI or unanswered | – | potential unchanged',
      'NON | commune | reduced to 50%',
      'NON | any other | reduced to 30%',
    ]);
  });

  it('tell inhabitants between the bounds that the formula looks at', () => {
    const formula =
      'si identite(population, moins_de_5000) alors 0.2 sinon si identite(population, moins_de_20000) alors 0.4 sinon si identite(population, moins_de_50000) alors 0.2';
    assert.deepEqual(linesOf('Réduction de potentiel', formula), [
      'population | Outcome',
      '< 5,000 or ≥ 20,000, < 50,000 | reduced to 20%',
      '≥ 5,000, < 20,000 | reduced to 40%',
      '≥ 50,000 | potential unchanged',
    ]);
  });

  it('tell what hangs on an answered share as it is written', () => {
    assert.deepEqual(linesOf('Réduction de potentiel', 'max(reponse(part), 2/8)'), [
      'part | Outcome',
      'answered | potential multiplied by max(reponse(part), 2/8)',
      'unanswered | potential unchanged',
    ]);
  });

  it('tell what hangs on an answered share with what else is decided', () => {
    const formula = 'min(reponse(part), (si reponse(regie, OUI) alors 2/8 sinon 0.2))';
    assert.deepEqual(linesOf('Réduction de potentiel', formula, '2026'), [
      'part | regie | Outcome',
      'answered | OUI | potential multiplied by min(reponse(part), 2/8)',
      'answered | NON or unanswered | potential multiplied by min(reponse(part), 0.2)',
      'unanswered | – | potential unchanged',
    ]);
  });

  it('tell a number that is computed of a choice between numbers', () => {
    const formula = '(si reponse(part) > 0.5 alors 1 sinon 2) / 4';
    assert.deepEqual(linesOf('Réduction de potentiel', formula, '2026'), [
      'part | Outcome',
      '≤ 0.5 or unanswered | reduced to 50%',
      '> 0.5 | reduced to 25%',
    ]);
  });

  it('tell what is infinite by itself', () => {
    const formula = 'reponse(part) / (si reponse(regie, OUI) alors 0 sinon 2)';
    assert.deepEqual(linesOf('Réduction de potentiel', formula, '2026'), [
      'part | regie | Outcome',
      '0 | OUI | no number: the points count as 0',
      '0 | NON or unanswered | potential multiplied by reponse(part) / 2',
      '> 0 | OUI | raised to ∞%',
      '> 0 | NON or unanswered | potential multiplied by reponse(part) / 2',
      'unanswered | – | potential unchanged',
    ]);
  });

  it('tell what is infinite as JSON, each sign by itself', () => {
    const text = 'si reponse(regie, OUI) alors 1 / 0 sinon (0 - 1) / 0';
    const fixture = referentialFrom([[5]]) + QUESTIONS + rulesFrom('ref_1.1', { 'Réduction de potentiel': text });
    const workspace = workspaceFrom(fixture, '2026');
    const reported = allStatedFormulas(workspace)
      .filter(({ role }) => role === 'reduction')
      .map(stated => ({ stated, table: tableOf(workspace, stated) }));
    const [told] = JSON.parse(formulasJson(reported, path => path)) as [{ readonly outcomes: unknown }];
    assert.deepEqual(told.outcomes, [
      { kind: 'factor', factor: 'Infinity' },
      { kind: 'factor', factor: '-Infinity' },
    ]);
  });

  it('tell that points are no number where an answer is missing beside a score', () => {
    const formula = 'min(score(ref_1.1), max(reponse(part), 0.2))';
    assert.deepEqual(linesOf('Score réalisé', formula, '2026'), [
      'part | Outcome',
      'answered | share achieved: min(score(ref_1.1), max(reponse(part), 0.2))',
      'unanswered | no number: the points count as 0',
    ]);
  });

  it('tell from which share on something else comes', () => {
    assert.deepEqual(linesOf('Réduction de potentiel', 'si reponse(part) > 0.25 alors 0.5 sinon 1', '2026'), [
      'part | Outcome',
      '≤ 0.25 or unanswered | potential unchanged (100%)',
      '> 0.25 | reduced to 50%',
    ]);
  });

  it('name the choices that the formula names, and all others as one', () => {
    assert.deepEqual(linesOf('Désactivation', 'reponse(piscine, piscine_a)'), [
      'piscine | Outcome',
      'piscine_a | deactivated',
      'any other or unanswered | stays active',
    ]);
  });

  it('name a type once, in whatever letters the formula names it', () => {
    const formula = 'si identite(type, EPCI) alors 0.5 sinon si identite(type, epci) et reponse(regie, OUI) alors 0.2';
    assert.deepEqual(linesOf('Réduction de potentiel', formula, '2026'), [
      'type | Outcome',
      'any other | potential unchanged',
      'EPCI | reduced to 50%',
    ]);
  });

  it('leave out what nobody can answer: a question that is hidden', () => {
    assert.deepEqual(linesOf('Désactivation', 'reponse(regie, NON) et reponse(piscine, piscine_a)', '2026'), [
      'Outcome',
      'stays active',
    ]);
  });

  it('tell a rule on the score as the platform of 2026 writes it', () => {
    assert.deepEqual(linesOf('Score réalisé', 'score(ref_1.1) + 0.2', '2026'), [
      'Outcome',
      'share achieved: score(ref_1.1) - 0.2',
    ]);
  });

  it('tell a fault in words', () => {
    assert.deepEqual(linesOf('Réduction de potentiel', 'si reponse(regie, OUI) alors reponse(regie, NON) sinon 1'), [
      'regie | Outcome',
      'OUI | no effect: a number is needed',
      'NON or unanswered | potential unchanged (100%)',
    ]);
  });

  it('are of when a question is asked, too', () => {
    const table = firstTable(QUESTIONS, 'questions/q.md', '2026');
    assert.deepEqual(outcomeTexts(table).rows, [
      ['OUI', 'asked'],
      ['NON or unanswered', 'not asked'],
    ]);
  });

  it('hang on the answers to questions that are not asked, where the platform knows them', () => {
    const hidden = QUESTIONS.replace('id: part', 'id: part\ntypes_concernes: [commune]').replace(
      'reponse(regie, OUI)',
      'reponse(part) > 0.5',
    );
    const table = firstTable(hidden, 'questions/q.md', '2026');
    assert.deepEqual(outcomeTexts(table), {
      head: ['part', 'Outcome'],
      rows: [
        ['≤ 0.5 or unanswered', 'not asked'],
        ['> 0.5', 'asked'],
      ],
    });
  });

  it('are of the référentiel at hand, where a target asks for it', () => {
    const target = `//- indicateurs/i.md
# Énergie
\`\`\`yaml
id: te_1
unite: GWh
\`\`\`
## Cible
\`\`\`formule
si referentiel(te) alors 20 sinon 10
\`\`\`
`;
    const told = ['te', 'cae'].map(name => {
      const table = firstTable(
        referentialFrom([[5]]).replace('referentiel: ref', `referentiel: ${name}`) + target,
        'indicateurs/i.md',
        '2026',
      );
      return [outcomeTexts(table).rows, sayLimits(table)[0]];
    });
    assert.deepEqual(told, [
      [[['20']], 'In the référentiel te; another may get something else.'],
      [[['10']], 'In the référentiel cae; another may get something else.'],
    ]);
  });

  it('have a witness each, as a scenario tells it', () => {
    const { rows } = tableFor('Désactivation', 'identite(type, commune) et reponse(regie, NON)', '2023');
    assert.deepEqual(
      rows.map(({ witness }) => [
        [...witness.identity].map(([, values]) => [...values]),
        Object.fromEntries(witness.answers),
      ]),
      [
        [[['commune']], { regie: 'OUI' }],
        [[['commune']], { regie: 'NON' }],
        [[['EPCI']], {}],
      ],
    );
  });

  it('tell a target that is no finite number', () => {
    const text =
      '# Énergie\n```yaml\nid: te_1\nunite: GWh\n```\n## Cible\n```formule\nsi reponse(part) > 0.5 alors 0/0 sinon 1\n```\n';
    const table = firstTable(`${QUESTIONS}//- indicateurs/i.md\n${text}`, 'indicateurs/i.md', '2026');
    assert.deepEqual(outcomeTexts(table).rows, [
      ['≤ 0.5 or unanswered', '1'],
      ['> 0.5', 'no effect: no finite number'],
    ]);
  });

  it('have a row for whoever tells what they hang on', () => {
    const formula = 'si identite(localisation, DOM) alors 0.5 sinon si identite(localisation, Metropole) alors 0.7';
    const table = tableFor('Réduction de potentiel', formula, '2026');
    const told = ['', 'Collectivité: { localisation: Metropole }'].map(text => {
      const profile = profileOf(scenarioFrom(`${text}\nStatuts: {}\n`));
      return [rowOf(table, profile)?.outcome.kind, untoldBy(table, profile).map(columnName)];
    });
    assert.deepEqual(told, [
      [undefined, ['localisation']],
      ['factor', []],
    ]);
  });

  it('are of no more cases than are said to be there', () => {
    const { cases, size } = tableFor('Désactivation', 'reponse(regie, NON) et reponse(piscine, piscine_a)', '2023');
    assert.deepEqual([cases, size], [5, 9]);
  });

  it('are claimed no further than they were looked at', () => {
    const { subject } = tableFor('Désactivation', 'identite(type, commune) ou identite(type, EPCI)', '2023');
    const table = outcomeTable(subject, new Map(), 1);
    assert.deepEqual([table.isWhole, table.cases, table.rows.length], [false, 1, 1]);
    assert.ok(table.size > table.cases);
    assert.match(sayLimits(table)[0] ?? '', /^Only the first 1 cases were looked at/);
  });
});
