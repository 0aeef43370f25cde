import { say } from '../../../../l10n/say.ts';
import { qualifiedId } from '../../core/model/id.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { type IdMap, namedIn, remapped } from '../../core/refactor/remap-scenario.ts';
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
    const [scenario, map] = [scenarioOf(now), idMapIn(file)];
    const { text: next, lost, notFilled } = remapped(scenario, map);
    lines([
      ...passedBy(scenario, map, file),
      ...lost.map(id => say('Lost: {id}, which no action continues alone.', { id })),
      ...notFilled.map(id => say('In part not filled in, which counts as not done: {id}.', { id })),
    ]);
    return next;
  }, text);
}

/** Whoever gives a trail expects that it changes something: it may call the référentiel by another name than the scenario. */
function passedBy(scenario: Scenario, map: IdMap, file: string): readonly string[] {
  const actions = namedIn(scenario).map(({ action }) => action);
  if (actions.some(action => map.has(action))) return [];
  const [named, own] = [prefixesIn(map.keys()), prefixesIn(actions)];
  const isOther = named.length > 0 && own.length > 0 && !named.some(prefix => own.includes(prefix));
  return isOther
    ? [
        say('{file} names no action of the scenario, and changes nothing: it says {named}, the scenario {own}.', {
          file,
          named: named.join(', '),
          own: own.join(', '),
        }),
      ]
    : [say('{file} names no action of the scenario, and changes nothing.', { file })];
}

/** The names of référentiels with which ids are qualified, as they are written before them: `cae_`. */
function prefixesIn(actions: Iterable<string>): readonly string[] {
  return [...new Set(Array.from(actions).flatMap(action => qualifiedId(action)?.prefix ?? []))].map(name => `${name}_`);
}

function scenarioOf(text: string): Scenario {
  const scenario = readScenario('', text, true);
  if (scenario === undefined) throw new RangeError('a scenario is none any more');
  return scenario;
}
