import { say } from '../../../../l10n/say.ts';
import { profileOf, type Scenario } from '../../core/model/scenario.ts';
import { scenarioText } from '../../core/parse/scenario/write-scenario.ts';
import type { Switched, SwitchedStatus } from '../../core/scoring/switch/switched.ts';
import { showPercent } from '../numbers.ts';
import { becomesNotDone, sayOrigin } from './report.ts';

/**
 * The text of a scenario as it would be in the référentiel that continues the others: the same collectivité, other statuses,
 * each with where it comes from as a remark.
 */
export function switchedScenario(scenario: Scenario, { statuses, after }: Switched): string {
  const text = scenarioText({
    title: say('{scenario}, in {name}', { scenario: scenario.title ?? say('Scenario'), name: after.name }),
    profile: profileOf(scenario),
    statuses: new Map(statuses.map(({ id, status }) => [id, status])),
    indicators: scenario.indicators,
  });
  const remarks = new Map(statuses.map(one => [one.id, remarkOn(one)]));
  const withRemark = (line: string): string => {
    const remark = remarks.get(/^ {2}([^\s:]+): /.exec(line)?.[1] ?? '');
    return remark === undefined ? line : `${line} # ${remark}`;
  };
  return text.split('\n').map(withRemark).join('\n');
}

function remarkOn(status: SwitchedStatus): string {
  const from = status.origins.map(sayOrigin).join(', ');
  if (!becomesNotDone(status)) return from;
  return say('{origins}; {share} was not filled in', { origins: from, share: showPercent(status.notFilled * 100, 1) });
}
