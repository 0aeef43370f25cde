import { can, type Heard, type Rule, valueAt } from '../heard.ts';

/** lsp-mode asks, and says so by `null`. */
function asksPeople({ params }: Heard): boolean {
  const said = valueAt(params.capabilities, 'window.showMessage');
  return said !== undefined && said !== false;
}

/** What each message of the server needs a client to have said; what is not here every client takes. */
const NEEDS: Readonly<Record<string, (heard: Heard) => boolean>> = {
  'client/registerCapability': () => true,
  'client/unregisterCapability': () => true,
  'window/showMessage': () => true,
  'window/logMessage': () => true,
  'window/showMessageRequest': asksPeople,
  'window/showDocument': heard => can(heard, 'window.showDocument.support'),
  'window/workDoneProgress/create': heard => can(heard, 'window.workDoneProgress'),
  '$/progress': heard => can(heard, 'window.workDoneProgress'),
  'workspace/applyEdit': heard => can(heard, 'workspace.applyEdit'),
  'workspace/configuration': heard => can(heard, 'workspace.configuration'),
  'workspace/workspaceFolders': heard => can(heard, 'workspace.workspaceFolders'),
  'workspace/diagnostic/refresh': heard => can(heard, 'workspace.diagnostics.refreshSupport'),
  'workspace/codeLens/refresh': heard => can(heard, 'workspace.codeLens.refreshSupport'),
  'workspace/inlayHint/refresh': heard => can(heard, 'workspace.inlayHint.refreshSupport'),
  'workspace/semanticTokens/refresh': heard => can(heard, 'workspace.semanticTokens.refreshSupport'),
  'textDocument/publishDiagnostics': () => true,
};

const noMessageWithoutSupport: Rule = heard =>
  heard.messages.find(({ method }) => NEEDS[method]?.(heard) !== true)?.method;

const DYNAMIC: Readonly<Record<string, string>> = {
  'workspace/didChangeWatchedFiles': 'workspace.didChangeWatchedFiles',
  'workspace/didChangeConfiguration': 'workspace.didChangeConfiguration',
  'textDocument/formatting': 'textDocument.formatting',
  'textDocument/rangeFormatting': 'textDocument.rangeFormatting',
};

const noRegistrationOfWhatIsNotDynamic: Rule = heard => {
  const methods = heard.messages
    .filter(({ method }) => method === 'client/registerCapability')
    .flatMap(({ params }) => valueAt(params, 'registrations'))
    .map(registration => String(valueAt(registration, 'method')));
  return methods.find(method => !can(heard, `${DYNAMIC[method]}.dynamicRegistration`));
};

const noErrorsAreLogged: Rule = ({ messages }) => {
  const logged = messages.find(({ method, params }) => method === 'window/logMessage' && valueAt(params, 'type') === 1);
  return logged && String(valueAt(logged.params, 'message'));
};

export const MESSAGE_RULES = { noMessageWithoutSupport, noRegistrationOfWhatIsNotDynamic, noErrorsAreLogged };
