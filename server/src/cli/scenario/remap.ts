import { say } from '../../../../l10n/say.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { type IdMap, remapped } from '../../core/refactor/remap-scenario.ts';
import { absolutePath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { jsonFile } from '../formula/json-files.ts';
import type { Output } from '../output.ts';
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

/** The trail that a JSON file holds. @throws Failure where it holds none */
function idMapIn(file: string): IdMap {
  const data = jsonFile(file);
  const entries = isRecord(data) ? Object.entries(data) : undefined;
  if (entries === undefined || !entries.every(([, heirs]) => isHeirs(heirs))) {
    throw new Failure(
      '{file} is no trail of ids: by each id of before, those of after with their weights, such as {example}.',
      {
        file,
        example: '{ "cae_1.1.3": { "cae_1.1.2": 1 } }',
      },
    );
  }
  return new Map(entries.map(([old, heirs]) => [old, new Map(isHeirs(heirs) ? Object.entries(heirs) : [])]));
}

function isHeirs(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every(weight => typeof weight === 'number' && weight > 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
