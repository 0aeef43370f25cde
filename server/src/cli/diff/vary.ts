import { sensitivityOf } from '../../core/impact/sensitivity.ts';
import type { Varied } from '../../core/impact/varied.ts';
import type { Versions } from '../../core/impact/versions.ts';
import { qualifiedId } from '../../core/model/id.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { Failure, UsageError } from '../usage.ts';
import { type ReportedSensitivity, reportedSensitivity } from './reported-sensitivity.ts';

/** What is varied, and the word that names it. */
export interface AskedVariation {
  readonly word: string;
  readonly varied: Varied;
}

/**
 * What a word says is to be varied: the status of an action (`cae_1.2.3`), its weight (`weight:cae_1.2.3`), what its reduction gives
 * (`factor:cae_1.2.3`), or the answer to a question (its id). @throws UsageError for no action where one is needed
 */
export function variationIn(word: string): AskedVariation {
  const [, kind, action] = /^(weight|factor):(.*)$/.exec(word) ?? [];
  const isAction = qualifiedId(action ?? word) !== undefined;
  if (action !== undefined) {
    if (!isAction) throw new UsageError('--vary {word}: name an action, such as cae_1.2.3.', { word });
    return { word, varied: { kind: kind === 'weight' ? 'weight' : 'factor', action } };
  }
  return { word, varied: isAction ? { kind: 'status', action: word } : { kind: 'answer', question: word } };
}

/** Varies each thing in each scenario. @throws Failure for what neither version has */
export function variations(
  versions: Versions,
  scenarios: readonly Scenario[],
  files: readonly string[],
  asked: readonly AskedVariation[],
): readonly ReportedSensitivity[] {
  return asked.flatMap(({ word, varied }) =>
    scenarios.map((scenario, at) => {
      const sensitivity = sensitivityOf(versions, scenario, varied);
      if (sensitivity !== undefined) return reportedSensitivity(word, scenario.title ?? files[at] ?? '', sensitivity);
      throw varied.kind === 'factor'
        ? new Failure('Neither version reduces {action} by a rule: there is nothing to vary.', {
            action: varied.action,
          })
        : new Failure('Neither version has “{word}”: there is nothing to vary.', { word });
    }),
  );
}
