/** The language server for Node: over IPC, stdio or a socket, as its arguments say. */
import { languageOf, localeOf, speak } from '../../../l10n/say.ts';
import { diskFiles } from '../disk/disk-files.ts';
import { pagesBeside } from '../disk/pages.ts';
import { rulePages } from './rule-pages.ts';
import { serve } from './server.ts';
import { createConnection, ProposedFeatures } from './values.ts';

speak(languageOf(localeOf(process.env)));
const connection = createConnection(ProposedFeatures.all);
serve(connection, {
  files: diskFiles,
  pageOf: rulePages(folder => pagesBeside(process.argv[1], folder)),
  locale: localeOf(process.env),
});
connection.listen();
