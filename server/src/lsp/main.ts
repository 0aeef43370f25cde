import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

/** The language server for Node: over IPC, stdio or a socket, as its arguments say. */
const connection = createConnection(ProposedFeatures.all);
serve(connection);
connection.listen();
