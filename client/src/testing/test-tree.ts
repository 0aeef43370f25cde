/** The scores that scenarios expect, as the tests that the Test Explorer lists: folder, scenario, expectation. Pure. */
import type {
  ExpectedFigure,
  ExpectingScenario,
  WireFigure,
  WrittenExpectation,
} from '../../../server/src/protocol/expectations.ts';

/** The scenarios of a folder. */
export interface FolderTests {
  /** The folder as a person knows it. */
  readonly label: string;
  readonly scenarios: readonly ScenarioTests[];
}

/** What a scenario expects. */
export interface ScenarioTests {
  readonly uri: string;
  /** What it calls itself, else the name of its file. */
  readonly label: string;
  /** The name of its file, where it calls itself something. */
  readonly description: string;
  readonly expectations: readonly ExpectationTest[];
}

export interface ExpectationTest extends WrittenExpectation {
  /** One of its own within its scenario, which stays when its text is moved. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
}

/** How things outside of a scenario are told. */
export interface TestWords {
  /** The folder of a URI. */
  readonly folderOf: (uri: string) => string;
  /** The name of its file. */
  readonly nameOf: (uri: string) => string;
  /** Of an expectation whose figure waits to be accepted. */
  readonly waiting: string;
}

/** All tests, each list in the order in which it is shown. */
export function testTree(scenarios: readonly ExpectingScenario[], words: TestWords): readonly FolderTests[] {
  const byFolder = new Map<string, ExpectingScenario[]>();
  for (const scenario of scenarios) {
    const folder = words.folderOf(scenario.uri);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), scenario]);
  }
  return [...byFolder]
    .map(([label, own]) => ({ label, scenarios: own.map(one => scenarioTests(one, words)).sort(byLabel) }))
    .sort(byLabel);
}

function scenarioTests({ uri, title, expectations }: ExpectingScenario, { nameOf, waiting }: TestWords): ScenarioTests {
  const tests = Array.from(byKey(expectations), ([key, expectation]): ExpectationTest => {
    const { action, field, expected, isWaiting } = expectation;
    return {
      ...expectation,
      key,
      label: `${action} ${field}`,
      description: isWaiting ? waiting : writtenFigure(expected),
    };
  });
  const file = nameOf(uri);
  return { uri, label: title ?? file, description: title === null ? '' : file, expectations: tests };
}

/** Expectations of a scenario by what tells each from the others; one that is written twice counts its places. */
export function byKey<Figure extends ExpectedFigure>(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  const keyed = new Map<string, Figure>();
  for (const figure of figures) {
    const name = `${figure.action} ${figure.field}`;
    let key = name;
    for (let place = 2; keyed.has(key); place++) key = `${name} ${place}`;
    keyed.set(key, figure);
  }
  return keyed;
}

/** A figure as it is written into a scenario. */
export function writtenFigure(figure: WireFigure): string {
  return typeof figure === 'boolean' ? (figure ? 'yes' : 'no') : String(figure);
}

function byLabel(a: { readonly label: string }, b: { readonly label: string }): number {
  return a.label.localeCompare(b.label, undefined, { numeric: true });
}
