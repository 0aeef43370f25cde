/** Whether a text is of a référentiel, as far as it can be told without the language server. Pure. */
import { isScenarioText } from './simulation/scenario-names.ts';

/**
 * The files that are likely to be, as VS Code looks for them: the names for which the manifest has the extension started. Where one
 * has an id with larger numbers for its name, some other has one of these; chapters (`1.md`), days and numbered notes have none.
 */
export const REFERENTIAL_FILES =
  '**/{[0-9].[0-9].md,[0-9].[0-9].[0-9].md,[0-9].[0-9].[0-9].[0-9].md,referentiel.json,*.scenario.yml,*.scenario.yaml}';

const NAME = /(?:^|\/)(?:[0-9](?:\.[0-9]){1,3}\.md|referentiel\.json|[^/]*\.scenario\.ya?ml)$/;
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(\w*)/;
const ID_KEY = /^[ \t>]*(?:id|identifiant)[ \t]*:/;

/** True for a text that goes by such a name, for a scenario, and for Markdown with an id in a block of YAML. */
export function isOfReferential(path: string, languageId: string, text: string): boolean {
  if (NAME.test(path)) return true;
  if (languageId === 'yaml') return isScenarioText(text);
  return languageId === 'markdown' && hasIdInBlock(text);
}

/**
 * Whether Markdown that is of no référentiel may be of one after a change, told from the lines that the change leaves where it was made,
 * and from the number of characters that it takes away: false for most of what is typed, and the text need not be looked through.
 */
export function mayBeginOne(lines: readonly string[], removed: number): boolean {
  // The three signs that close a block can be taken away at once, and leave a line like any other.
  return removed > 1 || lines.some(line => /[`~]/.test(line) || ID_KEY.test(line));
}

/** An id in the metadata at the top of a page is that of something else. */
function hasIdInBlock(text: string): boolean {
  let block: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const fence = FENCE.exec(line)?.[1];
    if (fence !== undefined) block = block === undefined ? fence : undefined;
    else if (/^ya?ml$/i.test(block ?? '') && ID_KEY.test(line)) return true;
  }
  return false;
}
