import type { Fault } from '../../model/problem.ts';
import { SCENARIO_KEYS, type Scenario, type ScenarioKey } from '../../model/scenario.ts';
import type { YamlEntry } from '../../model/yaml.ts';
import { lineIndex } from '../../text/line-index.ts';
import { oneLine } from '../../text/one-line.ts';
import { fault, mappingOf, unique, unknown } from './entry-faults.ts';
import { type Draft, SECTION_READERS } from './read-sections.ts';
import { readYaml } from './yaml.ts';

/** What a file is called that is a scenario, whatever it holds. */
const SCENARIO_FILE = /\.scenario\.ya?ml$/i;

/**
 * Reads a scenario file: one that is named as such, or a YAML mapping whose keys are all a scenario's, `Statuts` or `Scores`
 * among them. Undefined for any other file, unless it was a scenario when it was last read (`wasScenario`): then its strange keys
 * are faults. Never throws.
 */
export function readScenario(path: string, text: string, wasScenario = false): Scenario | undefined {
  const isMeant = wasScenario || SCENARIO_FILE.test(path);
  if (!isMeant && !/Statuts|Scores/.test(text)) return undefined;
  const { value, faults: unreadable, further } = readYaml(text);
  const entries = value.kind === 'mapping' ? value.entries : [];
  if (!isMeant && !isScenario(entries)) return undefined;
  const faults: Fault[] = unreadable.map(at => fault('scenario-syntax', undefined, at, {}));
  if (value.kind === 'scalar' || value.kind === 'list') faults.push(fault('scenario-shape', 'file', value.span, {}));
  if (further !== undefined) faults.push(fault('scenario-shape', 'document', further, {}));
  const draft: Draft = {
    traits: [],
    answers: [],
    indicators: [],
    statuses: [],
    efforts: [],
    choices: [],
    expectations: [],
    faults,
  };
  let title: string | undefined;
  for (const entry of unique(entries, faults)) {
    const key = scenarioKey(entry.key);
    if (key === 'Test') title = entry.value.kind === 'scalar' ? oneLine(entry.value.text) : undefined;
    else if (key !== undefined) SECTION_READERS[key](draft, unique(mappingOf(entry, faults), faults));
    else faults.push(unknown('scenario-key', undefined, entry.keySpan, entry.key, keysToCome(entries)));
  }
  faults.sort((a, b) => a.span.start - b.span.start);
  return { path, text, lines: lineIndex(text), title, entries, ...draft };
}

/** Those that are not there yet; one that is would stand there twice. All of them where all are there. */
function keysToCome(entries: readonly YamlEntry[]): readonly ScenarioKey[] {
  const there = new Set(entries.map(({ key }) => scenarioKey(key)));
  const missing = SCENARIO_KEYS.filter(key => !there.has(key));
  return missing.length > 0 ? missing : SCENARIO_KEYS;
}

function isScenario(entries: readonly YamlEntry[]): boolean {
  const keys = entries.map(({ key }) => scenarioKey(key));
  return keys.every(key => key !== undefined) && keys.some(key => key === 'Statuts' || key === 'Scores');
}

function scenarioKey(text: string): ScenarioKey | undefined {
  return SCENARIO_KEYS.find(key => key === text.normalize('NFC'));
}
