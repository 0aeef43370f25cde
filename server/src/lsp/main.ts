import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localeOf } from '../../../l10n/say.ts';
import { rulePagesBeside } from './rule-pages.ts';
import { serve } from './server.ts';

/** The language server for Node: over IPC, stdio or a socket, as its arguments say. */
const connection = createConnection(ProposedFeatures.all);
serve(connection, rulePagesBeside(process.argv[1]), localeOf(process.env));
connection.listen();
