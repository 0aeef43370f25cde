import { answersTo, can, type Heard, numbered, partIn, type Rule, valueAt, within } from '../heard.ts';

const DOCUMENT = 'textDocument.documentSymbol';

const symbolsAreNestedWhereThatIsShown: Rule = heard => {
  const nests = can(heard, `${DOCUMENT}.hierarchicalDocumentSymbolSupport`);
  return partIn(outlines(heard), ...(nests ? ['location'] : ['children', 'selectionRange']));
};

const kindsOfDocumentsAreKnown: Rule = heard => oddKind(heard, `${DOCUMENT}.symbolKind.valueSet`, outlines(heard));

const kindsOfTheWorkspaceAreKnown: Rule = heard =>
  oddKind(heard, 'workspace.symbol.symbolKind.valueSet', resultsOf(heard, 'workspace/symbol'));

/** The first version of the protocol ends with 18. */
function oddKind(heard: Heard, path: string, symbols: readonly unknown[]): string | undefined {
  const known = numbered(heard, path) ?? [];
  for (const { kind } of within(symbols)) {
    if (typeof kind !== 'number') continue;
    if (known.length === 0 ? kind > 18 : !known.includes(kind)) return `${kind} of ${known}`;
  }
  return undefined;
}

const placesOfSymbolsAreWhole: Rule = heard => {
  const odd = resultsOf(heard, 'workspace/symbol').find(symbol => valueAt(symbol, 'location.range') === undefined);
  return odd === undefined ? undefined : JSON.stringify(odd);
};

const noTagsWithoutSupport: Rule = heard =>
  partIn([...outlines(heard), ...resultsOf(heard, 'workspace/symbol')], 'tags', 'deprecated');

const titlesStandInTheirSymbols: Rule = heard => {
  for (const { range, selectionRange, children, name } of within(outlines(heard))) {
    if (selectionRange === undefined) continue;
    if (!holds(range, selectionRange)) return String(name);
    for (const child of Array.isArray(children) ? children : [])
      if (!holds(range, valueAt(child, 'range'))) return `${name} > ${valueAt(child, 'name')}`;
  }
  return undefined;
};

function holds(outer: unknown, inner: unknown): boolean {
  const order = (place: unknown) => Number(valueAt(place, 'line')) * 1e6 + Number(valueAt(place, 'character'));
  return (
    order(valueAt(outer, 'start')) <= order(valueAt(inner, 'start')) &&
    order(valueAt(inner, 'end')) <= order(valueAt(outer, 'end'))
  );
}

function outlines(heard: Heard): readonly unknown[] {
  return resultsOf(heard, 'textDocument/documentSymbol');
}

function resultsOf(heard: Heard, method: string): readonly unknown[] {
  return answersTo(heard, method).flatMap(({ result }) => (Array.isArray(result) ? result : []));
}

export const SYMBOL_RULES = {
  symbolsAreNestedWhereThatIsShown,
  kindsOfDocumentsAreKnown,
  kindsOfTheWorkspaceAreKnown,
  placesOfSymbolsAreWhole,
  noSymbolTagsWithoutSupport: noTagsWithoutSupport,
  titlesStandInTheirSymbols,
};
