import assert from 'node:assert/strict';
import { ruleLensesOf } from '../../../../server/src/core/features/lenses/rule-lenses.ts';
import type { Workspace } from '../../../../server/src/core/index/workspace.ts';
import type { Platform } from '../../../../server/src/core/model/referential.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';
import { triedIn } from '../../../../server/src/lsp/scenarios/simulator.ts';
import { sayRuleTrial } from '../../../../server/src/words/rule-trial.ts';
import { questionFrom, referentialFrom, rulesFrom, scenarioFrom, workspaceFrom } from '../../scoring/support.ts';

const VISIBILITY = '## Visibilité\n```formule\nreponse(regie, OUI)\n```\n';
const QUESTIONS = [
  '//- questions/q.md\n',
  questionFrom('Une régie ?', 'regie', 'binaire'),
  questionFrom('Quelle part ?', 'part', 'proportion'),
  questionFrom('Une piscine ?', 'piscine', 'binaire', VISIBILITY),
].join('');

/** What the lens of one rule of 1.1 says in a scenario. */
function lensOf(title: string, formula: string, scenario: string, platform: Platform = '2023'): string | undefined {
  const fixture = referentialFrom([[[6, 4], 5]]) + QUESTIONS + rulesFrom('ref_1.1', { [title]: formula });
  const workspace = workspaceFrom(fixture, platform);
  return lensIn(workspace, 'rules/ref_1.1.md', scenario);
}

function lensIn(workspace: Workspace, path: string, text: string): string | undefined {
  const scenario = scenarioFrom(`${text}\nStatuts: { ref_1.1.1: fait }`);
  const [lens] = ruleLensesOf(workspace, path, triedIn(workspace, scenario));
  return lens?.trial && sayRuleTrial('Ville', lens.role, lens.trial);
}

const REGIE = 'si identite(type, commune) et reponse(regie, OUI) alors 0.5';

describe('the lens of a rule', () => {
  it('tells the factor, and the answers that decided on it', () => {
    assert.equal(
      lensOf('Réduction de potentiel', REGIE, 'Collectivité: { type: commune }\nRéponses: { regie: OUI }'),
      'reduced to 50% (type is commune, regie: OUI), for “Ville”',
    );
  });

  it('leaves out what decided nothing', () => {
    assert.equal(
      lensOf('Réduction de potentiel', REGIE, 'Collectivité: { type: EPCI }\nRéponses: { regie: OUI }'),
      'potential unchanged (type is not commune), for “Ville”',
    );
  });

  it('names the question that is unanswered', () => {
    assert.equal(
      lensOf('Réduction de potentiel', 'reponse(part)', 'Réponses: {}'),
      'potential unchanged (part is unanswered), for “Ville”',
    );
  });

  it('tells whether the action is deactivated', () => {
    assert.deepEqual(
      ['OUI', 'NON'].map(answer => lensOf('Désactivation', 'reponse(regie, NON)', `Réponses: { regie: ${answer} }`)),
      ['stays active (regie: OUI), for “Ville”', 'deactivated (regie: NON), for “Ville”'],
    );
  });

  it('tells the share achieved before and after a rule on the score', () => {
    assert.equal(
      lensOf('Score réalisé', 'min(score(ref_1.1), 0.5)', 'Réponses: {}'),
      'share achieved 60% → 50%, for “Ville”',
    );
  });

  it('says in words that a rule makes no sense', () => {
    assert.equal(
      lensOf('Réduction de potentiel', '1 / reponse(part)', 'Réponses: { part: 0 }'),
      'no effect: it divides by zero (part: 0), for “Ville”',
    );
  });

  it('says that a formula cannot be read', () => {
    assert.equal(
      lensOf('Réduction de potentiel', 'si alors 1', 'Réponses: {}'),
      'no effect: the formula cannot be read, for “Ville”',
    );
  });

  it('reads the language of the platform, and tells an answer that does not count', () => {
    assert.equal(
      lensOf('Désactivation', '(reponse(piscine, OUI) ou 1 > 2)', 'Réponses: { regie: NON, piscine: OUI }', '2026'),
      'stays active (piscine: OUI, which does not count because it is not asked), for “Ville”',
    );
  });

  it('tells whether a question is asked, by all answers', () => {
    const workspace = workspaceFrom(QUESTIONS, '2026');
    assert.deepEqual(
      ['OUI', 'NON'].map(answer => lensIn(workspace, 'questions/q.md', `Réponses: { regie: ${answer} }`)),
      ['asked (regie: OUI), for “Ville”', 'not asked (regie: NON), for “Ville”'],
    );
  });

  it('tells the target of an indicator, above its section', () => {
    const text = `# Énergie
\`\`\`yaml
id: ref_i
unite: GWh
\`\`\`
## Cible
\`\`\`formule
si identite(localisation, DOM) alors 4 sinon 40 * reponse(part)
\`\`\`
`;
    const workspace = workspaceFrom(`//- indicateurs/i.md\n${text}`, '2026');
    assert.equal(
      lensIn(workspace, 'indicateurs/i.md', 'Collectivité: { localisation: Metropole }\nRéponses: { part: 0.25 }'),
      '10 (localisation is not DOM, part: 0.25), for “Ville”',
    );
    const [lens] = ruleLensesOf(workspace, 'indicateurs/i.md');
    assert.equal(lens && textOf(text, lens.span), 'Cible');
  });

  it('tells what is aimed at on a date, above the date', () => {
    const text =
      '# Énergie\n```yaml\nid: ref_i\nunite: GWh\n```\n## Objectifs\n### 2030-01-01\n```formule\nsi identite(localisation, DOM) alors 4 sinon 40\n```\n';
    const workspace = workspaceFrom(`//- indicateurs/i.md\n${text}`, '2026');
    assert.equal(
      lensIn(workspace, 'indicateurs/i.md', 'Collectivité: { localisation: DOM }'),
      '4 (localisation is DOM), for “Ville”',
    );
    const [lens] = ruleLensesOf(workspace, 'indicateurs/i.md');
    assert.equal(lens && textOf(text, lens.span), '2030-01-01');
  });

  it('is none of a rule whose action is not there', () => {
    const workspace = workspaceFrom(referentialFrom([[5]]) + rulesFrom('ref_9.9', { Désactivation: 'VRAI' }));
    assert.deepEqual(ruleLensesOf(workspace, 'rules/ref_9.9.md'), []);
  });
});
