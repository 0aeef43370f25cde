/** The language server for a browser: in a worker of its own, whose client reads all files for it. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFiles } from './folders/client-files.ts';
import { NO_RULE_PAGES } from './proto/rule-pages.ts';
import { serve } from './server.ts';

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
// Clients of a browser name a locale.
serve(connection, { files: clientFiles(connection), pageOf: NO_RULE_PAGES, locale: 'en' });
connection.listen();
