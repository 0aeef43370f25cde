/** The language server for Node: over IPC, stdio or a socket, as its arguments say. */
import { languageOf, localeOf, speak } from '../../../l10n/say.ts';
import { rulePagesBeside } from './rule-pages.ts';
import { serve } from './server.ts';
import { createConnection, ProposedFeatures } from './values.ts';

speak(languageOf(localeOf(process.env)));
const connection = createConnection(ProposedFeatures.all);
serve(connection, rulePagesBeside(process.argv[1]), localeOf(process.env));
connection.listen();
