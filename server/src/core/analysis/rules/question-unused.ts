import { personalisationsIn } from '../../index/around-lists.ts';
import { referentialNamed } from '../../index/prefixes.ts';
import { namedAction, qualifiedId } from '../../model/id.ts';
import type { AroundView } from '../around-view.ts';
import { perView } from '../facts/per-view.ts';
import { isUnder, type UsedQuestion, usedQuestions } from '../facts/question-uses.ts';
import { unreadLists } from '../facts/unread-lists.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { formulaBlock, indicator2026, MEASURE, QUESTIONS, question, rule, rulesFile, TRANSITION } from '../samples.ts';

/** A question that no rule asks, or that lists an action of which no rule asks it. */
export const questionUnused: AroundRule = {
  code: 'question-unused',
  severity: 'information',
  scope: 'around',
  check: view => usedQuestions(view).flatMap(used => [...findingsOf(view, used)]),
  checkScores: view =>
    unreadLists(view).map(({ file, question: { text: id, span }, action }) => {
      return { file, span, variant: 'listed', args: { id, action } };
    }),
  doc: {
    fr: {
      title: 'Question qui ne sert à aucune règle',
      why: 'La collectivité répondrait pour rien : aucune règle n’interroge la question, ou aucune de celles de l’action qu’elle cite ou qui la cite (ni de celles d’en dessous).',
      cure: 'Écrire la règle, retirer l’action ou la question de la liste, ou retirer la question.',
    },
    en: {
      title: 'Question that no rule asks',
      why: 'The collectivité would answer in vain: no rule asks the question, or none of those of an action that it lists or that lists it (nor of those below it).',
      cure: 'Write the rule, remove the action or the question from the list, or remove the question.',
    },
  },
  bad: [
    MEASURE + question('id: <|plu|>\ntype: binaire').replace('#', '//- question.md\n#'),
    `${MEASURE}//- question.md\n# Q ?\n\`\`\`yaml\nid: plu\ntype: binaire\nthematique_id: eau_assainissement\nactions: [cae_1.1.1.1, <|cae_1.1.1.2|>]\n\`\`\`\n${rulesFile(rule('Désactivation', 'reponse(plu, OUI)')).replace('cae_1.1.1', 'cae_1.1.1.1')}`,
    listing().replace('voirie', '<|voirie|>') + asking('te_1.1.1', 'plu') + asking('te_1.1.2', 'voirie'),
  ],
  good: [
    listing() + asking('te_1.1.1.1', 'plu') + asking('te_1.1.1', 'voirie'),
    // The rules of TE are kept elsewhere.
    listing(),
    // So are those of ECi.
    `${listed('cae', '')}${listed('eci', 'eci/')}//- question.md\n# Q ?\n\`\`\`yaml\nid: plu\ntype: binaire\nthematique_id: eau_assainissement\nactions: [cae_1.1.1, eci_1.1.1]\n\`\`\`\n${asking('cae_1.1.1', 'plu')}`,
    // Asked by ECi or TE, perhaps.
    `${MEASURE}//- cae.md\n# CAE\n\`\`\`yaml\nidentifiant: ""\nreferentiel: cae\n\`\`\`\n//- question.md\n# Q ?\n\`\`\`yaml\nid: plu\ntype: binaire\nthematique_id: eau_assainissement\n\`\`\`\n${rulesFile(rule('Désactivation', 'identite(type, commune)'))}`,
    `//- question.md\n${question('id: plu\ntype: binaire').replace('actions: [cae_1.1.1]\n', '')}`,
    `${QUESTIONS.replaceAll('actions: [cae_1.1.1]\n', '')}//- indicateurs.md\n${indicator2026('te_1', `## Cible\n${formulaBlock('si reponse(plu, OUI) ou reponse(voirie, voirie_a) alors reponse(part) sinon 0')}`)}${rulesFile('')}`,
    `${MEASURE}//- question.md\n${question('id: plu\ntype: binaire')}${rulesFile(rule('Désactivation', 'reponse(plu, OUI)'))}`,
  ],
};

function asking(action: string, id: string): string {
  return rulesFile(rule('Désactivation', `reponse(${id}, OUI)`))
    .replace('cae_1.1.1', action)
    .replace('regles', action);
}

function* findingsOf(view: AroundView, used: UsedQuestion): Iterable<PlacedFinding> {
  const { question, uses, isAskedElsewhere } = used;
  const { id, idSpan, file, actions } = question;
  const folderOf = (name: string): string | undefined => {
    const qualified = qualifiedId(name);
    return qualified && referentialNamed(view, qualified.prefix, file.path)?.folder;
  };
  const isHere = (name: string): boolean => qualifiedId(name) === undefined || folderOf(name) !== undefined;
  // Of a référentiel without any rule, they are kept elsewhere.
  const areRulesHere = (name: string): boolean => {
    const folder = folderOf(name);
    return folder === undefined || foldersWithRules(view).has(folder);
  };
  if (uses.length === 0) {
    // Where there is no rule at all, they are kept elsewhere.
    const isTold = actions.length > 0 || (personalisationsIn(view).length > 0 && !mayBeAskedElsewhere(view));
    if (isTold && !isAskedElsewhere && actions.every(({ text }) => isHere(text))) {
      yield { file: file.path, span: idSpan, variant: 'everywhere', args: { id } };
    }
    return;
  }
  for (const { text, span } of actions) {
    if (!isHere(text) || uses.some(({ entry }) => isUnder(entry.action, text)) || !areRulesHere(text)) continue;
    yield { file: file.path, span, variant: 'action', args: { id, action: text } };
  }
}

/** The folders of the référentiels of whose actions some rule is. */
const foldersWithRules = perView(view => {
  const folders = personalisationsIn(view).map(({ action, file }) => {
    return referentialNamed(view, namedAction(action).prefix, file.path)?.folder;
  });
  return new Set(folders);
});

// The référentiels of the platform have their questions in common: one that lists no action may be of any of them.
const SHARING = ['cae', 'eci', 'te'];

function mayBeAskedElsewhere({ referentials }: AroundView): boolean {
  const here = new Set(referentials.map(({ name }) => name));
  return SHARING.some(name => here.has(name)) && !SHARING.every(name => here.has(name));
}

/** A measure of a référentiel of a name, in a folder. */
function listed(name: string, folder: string): string {
  return `//- ${folder}${name}.md\n# R\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${name}\n\`\`\`\n${MEASURE.replace('//- ', `//- ${folder}`)}`;
}

/** A measure of TE that lists its questions. */
function listing(): string {
  return `${TRANSITION.replace('labels', 'questions: [plu, voirie]\nlabels')}//- questions.md\n${['plu', 'voirie'].map(id => question(`id: ${id}\ntype: binaire`).replace('actions: [cae_1.1.1]\n', '')).join('')}`;
}
