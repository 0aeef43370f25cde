import { answersTo, can, type Heard, listed, type Rule, valueAt } from '../heard.ts';
import { isFormat } from './completion.ts';

const noLinksWithoutSupport: Rule = heard => {
  if (can(heard, 'textDocument.definition.linkSupport')) return undefined;
  const places = answersTo(heard, 'textDocument/definition').flatMap(({ result }) =>
    Array.isArray(result) ? result : [],
  );
  const odd = places.find(place => valueAt(place, 'targetUri') !== undefined);
  return odd === undefined ? undefined : JSON.stringify(odd);
};

const hoversAreInAFormatThatIsRead: Rule = heard => {
  const kinds = answersTo(heard, 'textDocument/hover').map(({ result }) => valueAt(result, 'contents.kind'));
  return oddFormat(heard, 'textDocument.hover.contentFormat', kinds);
};

const parametersAreInAFormatThatIsRead: Rule = heard => {
  const kinds = answersTo(heard, 'textDocument/signatureHelp')
    .flatMap(({ result }) => valueAt(result, 'signatures.0.parameters') ?? [])
    .map(parameter => valueAt(parameter, 'documentation.kind'));
  return oddFormat(heard, 'textDocument.signatureHelp.signatureInformation.documentationFormat', kinds);
};

function oddFormat(heard: Heard, path: string, kinds: readonly unknown[]): string | undefined {
  const best = listed(heard, path)?.find(isFormat) ?? 'markdown';
  const odd = kinds.find(kind => kind !== undefined && kind !== best);
  return odd === undefined ? undefined : `${odd} where ${best} is read`;
}

const foldsAreOfWholeLines: Rule = heard => {
  const odd = foldsIn(heard)
    .flat()
    .find(
      fold => valueAt(fold, 'startCharacter') !== undefined && can(heard, 'textDocument.foldingRange.lineFoldingOnly'),
    );
  return odd === undefined ? undefined : JSON.stringify(odd);
};

const foldsAreAsManyAsWanted: Rule = heard => {
  const limit = valueAt(heard.params.capabilities, 'textDocument.foldingRange.rangeLimit');
  const most = typeof limit === 'number' ? Math.max(...foldsIn(heard).map(({ length }) => length)) : 0;
  return typeof limit === 'number' && most > limit ? `${most} of ${limit}` : undefined;
};

function foldsIn(heard: Heard): readonly (readonly unknown[])[] {
  return answersTo(heard, 'textDocument/foldingRange').map(({ result }) => (Array.isArray(result) ? result : []));
}

/** Each token is of five numbers: lines and characters since the one before, its length, its type and its modifiers. */
const tokensStandOneAfterTheOther: Rule = heard => {
  const { semanticTokensProvider } = heard.initialized.capabilities;
  const types = semanticTokensProvider?.legend.tokenTypes.length ?? 0;
  const modifiers = semanticTokensProvider?.legend.tokenModifiers.length ?? 0;
  for (const method of ['textDocument/semanticTokens/full', 'textDocument/semanticTokens/range']) {
    for (const { result } of answersTo(heard, method)) {
      const data: readonly number[] = [valueAt(result, 'data')].flat().map(Number);
      let before = 0;
      for (let at = 0; at + 4 < data.length; at += 5) {
        const [line = 0, character = 0, length = 0, type = 0, set = 0] = data.slice(at, at + 5);
        const isBehind = line > 0 || at === 0 || character >= before;
        const isNamed = type >= 0 && type < types && set < 2 ** modifiers;
        if (!isBehind || !isNamed || length <= 0 || line < 0 || character < 0)
          return `${data.slice(at, at + 5)} at ${at}`;
        before = length;
      }
    }
  }
  return undefined;
};

const parametersStandInTheirSignature: Rule = heard => {
  for (const { result } of answersTo(heard, 'textDocument/signatureHelp')) {
    const label = String(valueAt(result, 'signatures.0.label'));
    const labels = [valueAt(result, 'signatures.0.parameters') ?? []].flat().map(one => valueAt(one, 'label'));
    const odd = labels.find(one => typeof one !== 'string' || !label.includes(one));
    if (odd !== undefined) return `${odd} in ${label}`;
  }
  return undefined;
};

const selectionsAreAsManyAsPlaces: Rule = heard => {
  const odd = answersTo(heard, 'textDocument/selectionRange').find(
    ({ result, params }) => Array.isArray(result) && result.length !== [valueAt(params, 'positions')].flat().length,
  );
  return odd && JSON.stringify(odd.result);
};

const noTooltipsOfLinksWithoutSupport: Rule = heard => {
  if (can(heard, 'textDocument.documentLink.tooltipSupport')) return undefined;
  const links = answersTo(heard, 'textDocument/documentLink').flatMap(({ result }) =>
    Array.isArray(result) ? result : [],
  );
  return links.some(link => valueAt(link, 'tooltip') !== undefined) ? 'tooltip' : undefined;
};

export const READING_RULES = {
  noLinksWithoutSupport,
  hoversAreInAFormatThatIsRead,
  parametersAreInAFormatThatIsRead,
  foldsAreOfWholeLines,
  foldsAreAsManyAsWanted,
  tokensStandOneAfterTheOther,
  parametersStandInTheirSignature,
  selectionsAreAsManyAsPlaces,
  noTooltipsOfLinksWithoutSupport,
};
