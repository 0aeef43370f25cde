/** The tests as VS Code lists them. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { ExpectingScenario } from '../../../server/src/protocol/expectations.ts';
import { baseName } from '../base/file-names.ts';
import { rangeOf } from '../base/range-of.ts';
import { folderOf } from '../simulation/scenario-files.ts';
import { type ExpectationTest, type ScenarioTests, testTree } from './test-tree.ts';

/** Some expectations of a scenario, by their items; the scenario has one too. */
export interface ScenarioItems {
  readonly scenario: vscode.TestItem;
  readonly uri: vscode.Uri;
  readonly expectations: readonly ExpectationItem[];
}

export interface ExpectationItem {
  readonly item: vscode.TestItem;
  readonly test: ExpectationTest;
}

export interface TestItems {
  /** Lists these scenarios; the items of those that were listed before stay. */
  list(scenarios: readonly ExpectingScenario[]): void;
  /** The expectations among some items and below them, without those left out; without items, all. */
  within(
    include: readonly vscode.TestItem[] | undefined,
    exclude?: readonly vscode.TestItem[],
  ): readonly ScenarioItems[];
}

export function testItems(controller: vscode.TestController): TestItems {
  // By the id of an item, which is that of a test as long as it is listed.
  const scenarios = new Map<string, ScenarioItems>();

  const named = (at: vscode.TestItemCollection, id: string, label: string, uri?: vscode.Uri): vscode.TestItem => {
    const known = at.get(id);
    const item = known ?? controller.createTestItem(id, label, uri);
    item.label = label;
    return item;
  };
  const expectationItem = (
    scenario: vscode.TestItem,
    uri: vscode.Uri,
    test: ExpectationTest,
    order: number,
  ): ExpectationItem => {
    const item = named(scenario.children, `${scenario.id} ${test.key}`, test.label, uri);
    item.description = test.description;
    item.range = rangeOf(test.range);
    // As they stand in the text.
    item.sortText = String(order).padStart(6, '0');
    return { item, test };
  };
  const scenarioItem = (folder: vscode.TestItem, tests: ScenarioTests): vscode.TestItem => {
    const uri = vscode.Uri.parse(tests.uri, true);
    const item = named(folder.children, tests.uri, tests.label, uri);
    item.description = tests.description;
    item.range = new vscode.Range(0, 0, 0, 0);
    const expectations = tests.expectations.map((test, order) => expectationItem(item, uri, test, order));
    item.children.replace(expectations.map(one => one.item));
    scenarios.set(item.id, { scenario: item, uri, expectations });
    return item;
  };

  return {
    list(expecting) {
      scenarios.clear();
      const words = {
        folderOf: (uri: string) => folderOf(vscode.Uri.parse(uri, true)),
        nameOf: (uri: string) => baseName(vscode.Uri.parse(uri, true)),
        waiting: say('to be accepted'),
      };
      const folders = testTree(expecting, words).map(({ label, scenarios: own }) => {
        const folder = named(controller.items, label, label);
        folder.children.replace(own.map(tests => scenarioItem(folder, tests)));
        return folder;
      });
      controller.items.replace(folders);
    },
    within(include, exclude = []) {
      const [wanted, unwanted] = [include && new Set(include), new Set(exclude)];
      const isIn = (items: ReadonlySet<vscode.TestItem>, item: vscode.TestItem): boolean =>
        items.has(item) || (item.parent !== undefined && isIn(items, item.parent));
      return [...scenarios.values()]
        .map(one => ({
          ...one,
          expectations: one.expectations.filter(({ item }) => (!wanted || isIn(wanted, item)) && !isIn(unwanted, item)),
        }))
        .filter(({ expectations }) => expectations.length > 0);
    },
  };
}
