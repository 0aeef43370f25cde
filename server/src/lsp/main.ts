import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { rulePagesBeside } from './rule-pages.ts';
import { serve } from './server.ts';

/** The language server for Node: over IPC, stdio or a socket, as its arguments say. */
const connection = createConnection(ProposedFeatures.all);
serve(connection, rulePagesBeside(process.argv[1]));
connection.listen();
