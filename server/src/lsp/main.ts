/** The language server for Node: over IPC, stdio or a socket, as its arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { languageOf, localeOf, speak } from '../../../l10n/say.ts';
import { diskFiles } from '../disk/disk-files.ts';
import { pagesBeside } from '../disk/pages.ts';
import { filesByPlace } from '../files/files-by-place.ts';
import { clientFiles } from './client-files.ts';
import { rulePages } from './rule-pages.ts';
import { serve } from './server.ts';
import { isKept } from './uris.ts';

speak(languageOf(localeOf(process.env)));
const connection = createConnection(ProposedFeatures.all);
const ofClient = clientFiles(connection);
serve(connection, {
  files: filesByPlace(path => (isKept(path) ? ofClient : diskFiles), diskFiles.shared),
  pageOf: rulePages(folder => pagesBeside(process.argv[1], folder)),
  locale: localeOf(process.env),
});
connection.listen();
