import { qualifiedId } from '../../model/id.ts';
import { personalisationsIn } from '../../scoring/prepare-workspace.ts';
import { aroundMeasures } from '../facts/around.ts';
import { mayBeAction } from '../facts/names.ts';
import type { PlacedFinding, WorkspaceRule } from '../rule.ts';
import { MEASURE, rulesFile } from '../samples.ts';

/** An entry of rules for no action. */
export const ruleAction: WorkspaceRule = {
  code: 'rule-action',
  severity: 'error',
  scope: 'workspace',
  check: aroundMeasures(workspace =>
    personalisationsIn(workspace).flatMap(({ action, actionSpan, file }): PlacedFinding[] =>
      qualifiedId(action) !== undefined || mayBeAction(workspace, action, file.path)
        ? []
        : [{ file: file.path, span: actionSpan, args: { found: action } }],
    ),
  ),
  doc: {
    fr: {
      title: 'Règle qui ne s’applique à rien',
      why: '`action_id` est un identifiant qualifié par son référentiel, comme `cae_1.2.3`. Un identifiant sans préfixe ne désigne aucune action : la règle ne s’applique à rien.',
      cure: 'Écrire l’identifiant avec son préfixe.',
    },
    en: {
      title: 'Rule that applies to nothing',
      why: '`action_id` is an id qualified by its référentiel, such as `cae_1.2.3`. An id without a prefix names no action: the rule applies to nothing.',
      cure: 'Write the id with its prefix.',
    },
  },
  bad: ['# R\n```yaml\naction_id: <|1.1.1|>\n```\n## Règles\n'],
  good: [MEASURE + rulesFile('')],
};
