import { say } from '../../../../l10n/say.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { remapped } from '../../core/refactor/remap-scenario.ts';
import { absolutePath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import type { Output } from '../output.ts';
import { idMapIn } from '../trail-files.ts';
import { Failure } from '../usage.ts';

/** The text of a scenario file. @throws Failure where it is none */
export function scenarioTextIn(file: string): string {
  const read = smallText(absolutePath(file));
  const text = read.kind === 'text' ? read.text : undefined;
  if (text === undefined || readScenario(file, text) === undefined)
    throw new Failure('{file} is no scenario.', { file });
  return text;
}

/** The text of a scenario whose actions have other ids by some trails, one after the other; what is lost is told. @throws Failure for what is no trail */
export function remappedBy(text: string, maps: readonly string[], { lines }: Output): string {
  return maps.reduce((now, file) => {
    const { text: next, lost, notFilled } = remapped(scenarioOf(now), idMapIn(file));
    lines([
      ...lost.map(id => say('Lost: {id}, which no action continues alone.', { id })),
      ...notFilled.map(id => say('In part not filled in, which counts as not done: {id}.', { id })),
    ]);
    return next;
  }, text);
}

function scenarioOf(text: string): Scenario {
  const scenario = readScenario('', text, true);
  if (scenario === undefined) throw new RangeError('a scenario is none any more');
  return scenario;
}
