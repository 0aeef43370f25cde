import { language, say } from '../../../../l10n/say.ts';
import { RULES } from '../../core/analysis/registry.ts';
import { SARIF_LEVELS } from './sarif-levels.ts';

/** What SARIF says of a rule: what its page says, in the current language. */
export function ruleDescriptor(code: string) {
  const rule = RULES.find(known => known.code === code);
  if (rule === undefined) return { id: code };
  const { title, why, cure } = rule.doc[language()];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: cure, markdown: `## ${say('Why')}\n\n${why}\n\n## ${say('What to do')}\n\n${cure}` },
    defaultConfiguration: { level: SARIF_LEVELS[rule.severity], enabled: !rule.offByDefault },
  };
}
