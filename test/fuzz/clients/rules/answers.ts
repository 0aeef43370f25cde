import { listed, type Rule, valueAt } from '../heard.ts';

/** The codes that the protocol has for a question which a server may refuse: malformed, unknown, failed, outdated. */
const REFUSALS: readonly number[] = [-32601, -32602, -32801, -32802, -32803];

const refusalsHaveTheirCodes: Rule = ({ refusals }) => {
  const odd = refusals.find(({ code, method }) => !REFUSALS.includes(code) || isKnown(method) !== (code !== -32601));
  return odd && JSON.stringify(odd);
};

function isKnown(method: string): boolean {
  return method !== 'textDocument/noSuchThing';
}

const malformedQuestionsAreRefused: Rule = ({ answers }) => {
  const odd = answers.find(({ params }) => params === null || valueAt(params, 'position.line') === -1);
  return odd && `${odd.method} ${JSON.stringify(odd.params)}`;
};

const theEncodingIsOneThatWasOffered: Rule = heard => {
  const { positionEncoding } = heard.initialized.capabilities;
  if (positionEncoding === undefined || positionEncoding === 'utf-16') return undefined;
  return listed(heard, 'general.positionEncodings')?.includes(positionEncoding) ? undefined : positionEncoding;
};

const renamesAreOptionsWithPrepareAlone: Rule = heard => {
  const { renameProvider } = heard.initialized.capabilities;
  const prepares = valueAt(heard.params.capabilities, 'textDocument.rename.prepareSupport') === true;
  return prepares || typeof renameProvider !== 'object' ? undefined : JSON.stringify(renameProvider);
};

/** Far more than any of these texts has anything of. */
const MOST = 2000;

const answersAreBounded: Rule = ({ answers }) => {
  const long = answers.find(({ result }) => Array.isArray(result) && result.length > MOST);
  return long?.method;
};

export const ANSWER_RULES: Readonly<Record<string, Rule>> = {
  refusalsHaveTheirCodes,
  malformedQuestionsAreRefused,
  theEncodingIsOneThatWasOffered,
  renamesAreOptionsWithPrepareAlone,
  answersAreBounded,
};
