/** A référentiel as the sheets of the platform: what it would refuse first, then the files. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { bytesOf } from '../../../server/src/protocol/base64.ts';
import type { PlanExportParams, SheetFile } from '../../../server/src/protocol/sheets.ts';
import { tellDone } from '../base/tell-done.ts';
import { writeFile } from '../base/write-file.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { ShownTexts } from '../shown-texts.ts';
import { type Choosing, chooseReferential } from '../tree/choose-referential.ts';
import { chooseFolder } from './choose.ts';
import { reportText } from './report-text.ts';

export interface Exporting extends Choosing {
  readonly server: Choosing['server'] & Pick<LanguageServer, 'planExport'>;
  readonly texts: ShownTexts;
}

export async function exportSheets({ server, trees, texts }: Exporting): Promise<void> {
  const referential = await chooseReferential({ server, trees }, say('Export which référentiel?'));
  const form = referential === undefined ? undefined : await chooseForm();
  if (referential === undefined || form === undefined) return;
  const plan = await server.planExport({ referential, form });
  if (plan === null) return;
  if (plan.kind === 'unwritable') {
    await vscode.window.showErrorMessage(plan.message);
    return;
  }
  if (plan.verdict !== 'accepted') {
    await texts.show(say('Sheets'), reportText(say('The platform would refuse these sheets.'), plan.problems));
    const anyway = say('Export All the Same');
    const choice = await vscode.window.showWarningMessage(
      say('The platform would refuse these sheets; what it would say is shown.'),
      anyway,
    );
    if (choice !== anyway) return;
  }
  const folder = await chooseFolder(say('The folder of the sheets'), say('Export here'));
  if (folder !== undefined) await write(plan.files, folder);
}

async function chooseForm(): Promise<PlanExportParams['form'] | undefined> {
  const choices = [
    { label: `$(folder) ${say('A folder of CSV files')}`, form: 'sheets' as const },
    { label: `$(file) ${say('A workbook (.xlsx)')}`, form: 'xlsx' as const },
  ];
  return (await vscode.window.showQuickPick(choices, { title: say('Export as what?') }))?.form;
}

/** Nothing is overwritten without a word. */
async function write(files: readonly SheetFile[], folder: vscode.Uri): Promise<void> {
  const there = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  const taken = files.filter(({ name }) => there.has(name)).map(({ name }) => name);
  const overwrite = say('Overwrite');
  if (taken.length > 0) {
    const message = say('Already in {folder}: {names}.', { names: taken.join(', '), folder: folder.fsPath });
    if ((await vscode.window.showWarningMessage(message, { modal: true }, overwrite)) !== overwrite) return;
  }
  for (const { name, base64 } of files) {
    if (!(await writeFile(vscode.Uri.joinPath(folder, name), bytesOf(base64)))) return;
  }
  tellDone(say('The sheets are in {folder}.', { folder: folder.fsPath }));
}
