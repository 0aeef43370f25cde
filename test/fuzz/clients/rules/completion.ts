import { answersTo, can, type Heard, listed, numbered, partIn, type Rule, valueAt } from '../heard.ts';

const ITEM = 'textDocument.completion.completionItem';

const noSnippetsWithoutSupport: Rule = heard => {
  if (can(heard, `${ITEM}.snippetSupport`)) return undefined;
  return itemsIn(heard)
    .filter(({ insertTextFormat }) => insertTextFormat === 2)
    .map(item => JSON.stringify(item))[0];
};

const noOtherPartsWithoutSupport: Rule = heard => {
  const parts: Readonly<Record<string, string>> = {
    labelDetailsSupport: 'labelDetails',
    commitCharactersSupport: 'commitCharacters',
    deprecatedSupport: 'deprecated',
    preselectSupport: 'preselect',
    tagSupport: 'tags',
    insertTextModeSupport: 'insertTextMode',
  };
  const missing = Object.entries(parts).filter(([support]) => !can(heard, `${ITEM}.${support}`));
  return partIn(itemsIn(heard), ...missing.map(([, part]) => part));
};

const noInsertReplaceWithoutSupport: Rule = heard => {
  if (can(heard, `${ITEM}.insertReplaceSupport`)) return undefined;
  const edits = itemsIn(heard).map(({ textEdit }) => textEdit);
  return partIn(edits, 'insert', 'replace');
};

const kindsAreKnown: Rule = heard => {
  const known = numbered(heard, 'textDocument.completion.completionItemKind.valueSet') ?? [];
  const isKnown = (kind: unknown) =>
    kind === undefined || (known.length === 0 ? Number(kind) <= 18 : known.includes(Number(kind)));
  const odd = itemsIn(heard).find(({ kind }) => !isKnown(kind));
  return odd && `${odd['kind']} of ${known}`;
};

const noDefaultsOfItemsWithoutSupport: Rule = heard => {
  const known = listed(heard, 'textDocument.completion.completionList.itemDefaults') ?? [];
  const lists = answersTo(heard, 'textDocument/completion').map(({ result }) => valueAt(result, 'itemDefaults'));
  return known.length > 0 ? undefined : partIn(lists, 'editRange', 'insertTextFormat', 'data', 'commitCharacters');
};

const documentationIsInAFormatThatIsRead: Rule = heard => {
  const known = listed(heard, `${ITEM}.documentationFormat`)?.filter(isFormat) ?? [];
  if (known.length === 0) return undefined;
  const odd = itemsIn(heard)
    .map(({ documentation }) => valueAt(documentation, 'kind'))
    .find(kind => kind !== undefined && kind !== known[0]);
  return odd === undefined ? undefined : `${odd} where ${known} is read`;
};

/** What the protocol knows: whoever reads nothing else, but something, gets what there is. */
export function isFormat(format: string): boolean {
  return format === 'markdown' || format === 'plaintext';
}

/** The list is the client's to filter: an edit is where it completes, in one line. */
const editsStandWhereIsWritten: Rule = heard => {
  for (const { result, params } of answersTo(heard, 'textDocument/completion')) {
    const items: unknown = valueAt(result, 'items');
    const line = valueAt(params, 'position.line');
    for (const item of Array.isArray(items) ? items : []) {
      const [start, end] = [valueAt(item, 'textEdit.range.start.line'), valueAt(item, 'textEdit.range.end.line')];
      if (start !== end || (start !== line && line !== 999)) return JSON.stringify(item);
    }
  }
  return undefined;
};

function itemsIn(heard: Heard): readonly Readonly<Record<string, unknown>>[] {
  const lists = answersTo(heard, 'textDocument/completion').map(({ result }) => valueAt(result, 'items'));
  const resolved = answersTo(heard, 'completionItem/resolve').map(({ result }) => Object(result));
  return [...lists.flatMap(list => (Array.isArray(list) ? list : [])), ...resolved];
}

export const COMPLETION_RULES = {
  noSnippetsWithoutSupport,
  noOtherPartsWithoutSupport,
  noInsertReplaceWithoutSupport,
  kindsAreKnown,
  noDefaultsOfItemsWithoutSupport,
  documentationIsInAFormatThatIsRead,
  editsStandWhereIsWritten,
};
