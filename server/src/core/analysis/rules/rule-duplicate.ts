import { referentialNamed } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import { qualifiedId } from '../../model/id.ts';
import type { Personalisation } from '../../model/personalisation.ts';
import { personalisationsIn } from '../../scoring/prepare-workspace.ts';
import { aroundMeasures } from '../facts/around.ts';
import type { PlacedFinding, WorkspaceRule } from '../rule.ts';
import { rulesFile } from '../samples.ts';

/** An action with two entries of rules. */
export const ruleDuplicate: WorkspaceRule = {
  code: 'rule-duplicate',
  severity: 'error',
  scope: 'workspace',
  check: aroundMeasures(findingsIn),
  doc: {
    fr: {
      title: 'Deux entrées de règles pour une action',
      why: 'Toutes les règles d’une action tiennent dans une seule entrée ; l’importateur refuse la seconde.',
      cure: 'Réunir les deux entrées. L’autre endroit est indiqué à côté du problème.',
    },
    en: {
      title: 'Two entries of rules for one action',
      why: 'All the rules of an action stand in one entry; the importer refuses the second.',
      cure: 'Join the two entries. The other place is shown beside the problem.',
    },
  },
  bad: [`${rulesFile('')}${rulesFile('').replace('regles', 'suite').replace('cae_1.1.1', '<|cae_1.1.1|>')}`],
  good: [`${rulesFile('')}${rulesFile('').replace('regles', 'suite').replace('1.1.1', '1.1.2')}`],
};

function findingsIn(workspace: Workspace): readonly PlacedFinding[] {
  const first = new Map<string, Personalisation>();
  return personalisationsIn(workspace).flatMap(entry => {
    const key = keyOf(workspace, entry);
    const known = first.get(key);
    if (known === undefined) first.set(key, entry);
    if (known === undefined || entry.action === '') return [];
    const related = [{ file: known.file.path, span: known.actionSpan }];
    return [{ file: entry.file.path, span: entry.actionSpan, args: { id: entry.action }, related }];
  });
}

// Two files may mean different référentiels by one prefix.
function keyOf(workspace: Workspace, { action, file }: Personalisation): string {
  const qualified = qualifiedId(action);
  const referential = qualified && referentialNamed(workspace, qualified.prefix, file.path);
  return referential && qualified ? `${referential.folder}/${qualified.id}` : action;
}
