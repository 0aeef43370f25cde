import { answersTo, can, type Heard, knows, listed, partIn, type Rule, valueAt, within } from '../heard.ts';

const EDIT = 'workspace.workspaceEdit';

/** Neovim makes changes of documents, and says it only by what it can do with files. */
function makesDocumentChanges(heard: Heard): boolean {
  if (can(heard, `${EDIT}.documentChanges`)) return true;
  const said = valueAt(heard.params.capabilities, `${EDIT}.documentChanges`);
  return said !== false && (listed(heard, `${EDIT}.resourceOperations`) ?? []).length > 0;
}

const noDocumentChangesWithoutSupport: Rule = heard =>
  makesDocumentChanges(heard) ? undefined : partIn(editsIn(heard), 'documentChanges');

const noOperationsOnFilesWithoutSupport: Rule = heard => {
  const known = listed(heard, `${EDIT}.resourceOperations`) ?? [];
  for (const edit of editsIn(heard)) {
    for (const { kind, ...rest } of within(edit)) {
      if (typeof kind === 'string' && ('uri' in rest || 'oldUri' in rest) && !known.includes(kind)) return kind;
    }
  }
  return undefined;
};

const noAnnotationsWithoutSupport: Rule = heard => {
  if (knows(heard, `${EDIT}.changeAnnotationSupport`)) return undefined;
  return partIn(editsIn(heard), 'changeAnnotations', 'annotationId');
};

const noAnnotationsThatAreNotHonoured: Rule = heard => {
  const renames = can(heard, 'textDocument.rename.honorsChangeAnnotations') ? [] : renamesIn(heard);
  const actions = can(heard, 'textDocument.codeAction.honorsChangeAnnotations') ? [] : actionsIn(heard);
  return partIn([...renames, ...actions], 'annotationId');
};

const annotationsAreDeclared: Rule = heard => {
  for (const edit of editsIn(heard)) {
    const declared = Object.keys(Object(valueAt(edit, 'changeAnnotations')));
    for (const { annotationId } of within(edit))
      if (typeof annotationId === 'string' && !declared.includes(annotationId)) return annotationId;
  }
  return undefined;
};

const noSnippetsWithoutSupport: Rule = heard =>
  can(heard, `${EDIT}.snippetEditSupport`) ? undefined : partIn(editsIn(heard), 'snippet');

const editsOfATextDoNotOverlap: Rule = heard => {
  for (const edit of editsIn(heard)) {
    const documents: unknown = valueAt(edit, 'documentChanges');
    const lists = [
      ...Object.values(Object(valueAt(edit, 'changes'))),
      ...(Array.isArray(documents) ? documents.map(one => valueAt(one, 'edits')) : []),
    ];
    for (const list of lists) if (Array.isArray(list) && overlap(list)) return JSON.stringify(list);
  }
  return undefined;
};

function overlap(edits: readonly { readonly range?: unknown }[]): boolean {
  const order = (place: unknown) => Number(valueAt(place, 'line')) * 1e6 + Number(valueAt(place, 'character'));
  const spans = edits.map(({ range }) => [order(valueAt(range, 'start')), order(valueAt(range, 'end'))] as const);
  const sorted = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.some(([start], at) => at > 0 && start < (sorted[at - 1]?.[1] ?? 0));
}

function renamesIn(heard: Heard): readonly unknown[] {
  return answersTo(heard, 'textDocument/rename').map(({ result }) => result);
}

function actionsIn(heard: Heard): readonly unknown[] {
  const listedOnes = answersTo(heard, 'textDocument/codeAction').flatMap(({ result }) =>
    Array.isArray(result) ? result : [],
  );
  const resolved = answersTo(heard, 'codeAction/resolve').map(({ result }) => result);
  return [...listedOnes, ...resolved].map(action => valueAt(action, 'edit'));
}

function editsIn(heard: Heard): readonly unknown[] {
  return [...renamesIn(heard), ...actionsIn(heard)].filter(edit => edit !== undefined && edit !== null);
}

export const EDIT_RULES = {
  noDocumentChangesWithoutSupport,
  noOperationsOnFilesWithoutSupport,
  noAnnotationsWithoutSupport,
  noAnnotationsThatAreNotHonoured,
  annotationsAreDeclared,
  noSnippetEditsWithoutSupport: noSnippetsWithoutSupport,
  editsOfATextDoNotOverlap,
};
