/** Files for the examples of rules that look at what stands around the measures. */

/** A measure and its two sub-actions: what `cae_1.1.1`, `cae_1.1.1.1` and `cae_1.1.1.2` name. */
export const MEASURE =
  '//- 1.1.1.md\n# Mesure\n```yaml\nid: 1.1.1\n```\n## Actions\n### Premier volet\n```yaml\nid: 1.1.1.1\n```\n### Second volet\n```yaml\nid: 1.1.1.2\n```\n';

/** The same, in a référentiel of the platform of 2026. */
export const MEASURE_2026 =
  '//- 1.1.1.md\n# Mesure\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### Premier volet\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\n```\n### Second volet\n```yaml\nidentifiant: 1.1.1.2\npoints: 1\n```\n';

/** A question of each type: `plu`, `voirie` with its choices `voirie_a` and `voirie_b`, and `part`. */
export const QUESTIONS = `//- questions.md\n${[
  question('id: plu\ntype: binaire'),
  question(
    'id: voirie\ntype: choix',
    '## Choix\n### Oui\n```yaml\nid: voirie_a\n```\n### Non\n```yaml\nid: voirie_b\n```\n',
  ),
  question('id: part\ntype: proportion'),
].join('')}`;

/** A question about `cae_1.1.1`. */
export function question(keys: string, rest = ''): string {
  return `# Question ?\n\`\`\`yaml\n${keys}\nthematique_id: energie\nactions: [cae_1.1.1]\n\`\`\`\n${rest}`;
}

/** A file with the rules of `cae_1.1.1`. */
export function rulesFile(rules: string): string {
  return `//- regles.md\n# Règles\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\n## Règles\n${rules}`;
}

/** A rule with its formula. */
export function rule(title: string, formula: string): string {
  return `### ${title}\n${formulaBlock(formula)}`;
}

/** Questions, and a file with one rule of `cae_1.1.1`. */
export function withRule(title: string, formula: string): string {
  return QUESTIONS + rulesFile(rule(title, formula));
}

/** A measure, questions, and a scenario. */
export function withScenario(scenario: string): string {
  return `${MEASURE}${QUESTIONS}//- essai.scenario.yml\n${scenario}`;
}

/** A configuration. */
export function withSettings(settings: string): string {
  return `//- referentiel.json\n${settings}`;
}

/** The fingerprint of a change that was approved. */
export const APPROVED = '0a1b2c3d4e5f';

/** An approval of the title of `cae_1.1.1`, with more of its members. */
export function approval(rest = ''): string {
  return `{ "subject": "cae_1.1.1", "change": "title", "date": "2026-11-26"${rest} }`;
}

/** A measure, and a file of approvals. */
export function withReview(review: string, measure = MEASURE): string {
  return `${measure}//- referentiel.review.json\n${review}`;
}

/** A measure of the référentiel `te`, of the platform of 2026: `te_1.1.1`. */
export const TRANSITION = '//- 1.1.1.md\n# Mesure\n```yaml\nidentifiant: 1.1.1\nlabels: te_cae\n```\n';

/** Two sub-actions of that measure, `te_1.1.1.1` and `te_1.1.1.2`. */
export const VOLETS =
  '## Actions\n### Premier volet\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\n```\n### Second volet\n```yaml\nidentifiant: 1.1.1.2\npoints: 1\n```\n';

/** That measure, what stands below it, and one rule of it in the language of 2026. */
export function rule2026(title: string, formula: string, below = ''): string {
  return TRANSITION + below + rulesFile(rule(title, formula)).replace('cae_1.1.1', 'te_1.1.1');
}

/** The score by indicators of a measure of `te`, beside two indicators: `te_1`, which has a target, and `te_2`. */
export function withScore2026(formula: string, keys = ''): string {
  const scored = TRANSITION.replace('labels', `${keys}labels`);
  return `${scored}## Score indicatif\n${formulaBlock(formula)}//- indicateurs.md\n${indicator2026('te_1', `## Cible\n${formulaBlock('10')}`)}${indicator2026('te_2')}`;
}

/** An indicator, with what stands below its block. */
export function indicator(id: string, rest = '', keys = ''): string {
  return `# Indicateur\n\`\`\`yaml\nid: ${id}\nunite: kWh\n${keys}\`\`\`\n${rest}`;
}

/** An indicator of the platform of 2026, with all that it demands. */
export function indicator2026(id: string, rest = ''): string {
  return indicator(id, rest, 'participation_score: false\nsans_valeur_utilisateur: false\n');
}

/** A question with the formula that says when it is asked. */
export function withVisibility(formula: string): string {
  return `//- autre.md\n${question('id: autre\ntype: binaire', `## Visibilité\n${formulaBlock(formula)}`)}`;
}

/** A block of a formula. */
export function formulaBlock(formula: string): string {
  return `\`\`\`formule\n${formula}\n\`\`\`\n`;
}

/** A measure and its alternative, the question `plu`, and the deactivations of both under the ids as they are written. */
export function withAlternative(id: string, rule: string, otherId: string, otherRule: string): string {
  const root = '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n';
  const measures = ['1.1.1', '1.1.1alter'].map(
    own =>
      `//- ${own}.md\n# T\n\`\`\`yaml\nidentifiant: ${own}\nlabels: [te_cae]\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nidentifiant: ${own}.1\npoints: 1\n\`\`\`\n`,
  );
  const entry = (action: string, formula: string) =>
    `# R\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\n${formula}\n\`\`\`\n`;
  const plu =
    '//- q.md\n# Q ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: eau_assainissement\nactions: [te_1.1.1]\n```\n';
  return `${root}${measures.join('')}${plu}//- r.md\n${entry(id, rule)}${entry(otherId, otherRule)}`;
}
