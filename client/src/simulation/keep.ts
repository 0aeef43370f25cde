/** Puts what comes out of a view into a file that the user chooses. */
import * as vscode from 'vscode';
import { type Message, say } from '../../../l10n/say.ts';
import { bytesOf } from '../../../server/src/protocol/base64.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import { baseName } from '../base/file-names.ts';
import { folderBeside } from '../base/folder-beside.ts';
import { type KeptFile, keepFile } from '../page/keep-file.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { pngBytes } from './png-bytes.ts';
import { switchedName, withoutExtension } from './scenario-names.ts';
import type { ScenarioView } from './scenario-view.ts';
import type { ScenarioViews } from './scenario-views.ts';

type SwitchMessage = Extract<FromView, { readonly type: 'switch' }>;
type ExportFormat = Extract<FromView, { readonly type: 'export' }>['format'];
type CopiedMessage = Extract<FromView, { readonly type: 'copyDrawn' }>;
type DrawnMessage = Extract<FromView, { readonly type: 'saveDrawn' }>;

/** The largest drawing that is written: more is no drawing of ours. In characters. */
const LARGEST = 40_000_000;

/** The names of the formats, in the order in which they are offered. */
const FORMATS: readonly (readonly [ExportFormat, Message])[] = [
  ['xlsx', 'As a workbook (XLSX)'],
  ['csv-fr', 'As CSV for a French spreadsheet (; and decimal comma)'],
  ['csv', 'As CSV for programs (comma and decimal point)'],
  ['markdown', 'As Markdown'],
  ['html', 'As an HTML page, to show and to print'],
];

/** Exports the view that was seen last, in the format that the user chooses. */
export async function exportLast({ last }: ScenarioViews, server: LanguageServer): Promise<void> {
  if (last === null) return;
  const items = FORMATS.map(([format, name]) => ({ label: say(name), format }));
  const chosen = await vscode.window.showQuickPick(items, { title: say('Export the simulation in which form?') });
  if (chosen !== undefined) await exportView(chosen.format, last, server);
}

/** The scores of the scenario as a text, or a workbook; a page is drawn by the view itself, and comes back as a drawing. */
export async function exportView(format: ExportFormat, view: ScenarioView, server: LanguageServer): Promise<void> {
  if (format === 'html') {
    await view.drawPage();
    return;
  }
  const { document, talk, plan } = view;
  const { shown } = talk;
  if (shown === null) return;
  const params = { scenario: document.uri.toString(), referential: shown.referential, format, plan };
  const text = await server.exportScenario(params);
  if (text === null) return;
  const bytes = format === 'xlsx' ? bytesOf(text) : new TextEncoder().encode(text);
  await keep(view, withoutExtension(baseName(view.document.uri)), format, bytes);
}

/** What the page has drawn itself. Nothing where it is none of the kind that it says. */
export async function keepDrawn(
  { format, name, content }: DrawnMessage,
  view: ScenarioView,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const bytes =
    content.length > LARGEST ? null : format === 'png' ? pngBytes(content) : new TextEncoder().encode(content);
  if (bytes === null) log.warn(`simulation: what was to be saved as ${format} is none (${content.length} characters)`);
  else await keep(view, name, format, bytes);
}

/** What becomes of the scenario in TE, as a text. */
export async function keepSwitch({ as }: SwitchMessage, view: ScenarioView, server: LanguageServer): Promise<void> {
  const { uri } = view.document;
  const answer = await server.switchReport({ scenario: uri.toString(), as });
  if (answer?.kind === 'refused') await vscode.window.showWarningMessage(answer.message);
  if (answer?.kind !== 'text') return;
  await keep(view, withoutExtension(switchedName(baseName(uri))), as, new TextEncoder().encode(answer.text));
}

/** Puts the text of a drawing on the clipboard: that of the page may be shut. */
export async function copyDrawn({ content }: CopiedMessage, log: vscode.LogOutputChannel): Promise<void> {
  if (content.length > LARGEST) log.warn(`simulation: ${content.length} characters are no drawing to copy`);
  else await vscode.env.clipboard.writeText(content);
}

/** Beside the scenario, if that is a file. */
async function keep(
  { document }: ScenarioView,
  name: string,
  format: KeptFile['format'],
  bytes: Uint8Array,
): Promise<void> {
  await keepFile({ name, format, folder: folderBeside(document.uri) }, bytes);
}
