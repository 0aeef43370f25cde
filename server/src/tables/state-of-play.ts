import type { StateOfPlay, Unreadable } from '../core/model/state-of-play.ts';
import { readExport } from '../core/parse/state-of-play/export.ts';
import { FIRST_HEADER } from '../core/parse/state-of-play/groups.ts';
import { readSnapshot } from '../core/parse/state-of-play/snapshot.ts';
import type { Files } from '../files/files.ts';
import { csvRows } from './csv.ts';
import { TableFault } from './fault.ts';
import { bytesOf, FILE_LIMIT } from './source.ts';
import { isPacked, type WorkbookTab, workbookTabs } from './workbook.ts';

/**
 * Reads what a collectivité handed over: a snapshot (`.json`), or an export as a workbook, whatever it is called, or a CSV file.
 * `group` is the title of one of the states of play of an export, the first where it is undefined. @throws TableFault where it
 * is no such file
 */
export async function readStateOfPlay(files: Files, path: string, group?: string): Promise<StateOfPlay | Unreadable> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bytes = await bytesOf(files, path, name, FILE_LIMIT);
  if (/\.json$/i.test(name)) return readSnapshot(jsonOf(name, bytes));
  if (/\.xlsx$/i.test(name) || isPacked(bytes)) return exportAmong(await workbookTabs(name, bytes), name, group);
  return readExport(csvRows(name, bytes, FIRST_HEADER), name, group);
}

/** The first export among the tabs of a workbook that can be read: people put notes before it, and several in one workbook. */
function exportAmong(tabs: readonly WorkbookTab[], name: string, group?: string): StateOfPlay | Unreadable {
  const exports = tabs.flatMap(tab => {
    const state = readExport(tab.rows, name, group);
    return 'kind' in state && state.kind === 'no-export' ? [] : [{ title: tab.name, state }];
  });
  const first = exports.find(({ state }) => 'statuses' in state) ?? exports[0];
  const titles = exports.flatMap(one => (one === first ? [] : one.title));
  if (first === undefined || 'kind' in first.state || titles.length === 0) return first?.state ?? { kind: 'no-export' };
  return { ...first.state, silences: [...first.state.silences, { kind: 'others', titles }] };
}

function jsonOf(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) throw new TableFault('not-json', name);
    throw error;
  }
}
