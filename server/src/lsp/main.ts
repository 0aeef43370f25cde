import { languageOf, localeOf, speak } from '../../../l10n/say.ts';
import { sayTooOldNode } from '../words/node-version.ts';
import { rulePagesBeside } from './rule-pages.ts';
import { serve } from './server.ts';
import { createConnection, ProposedFeatures } from './values.ts';

/** The language server for Node: over IPC, stdio or a socket, as its arguments say. */
function start(): void {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, rulePagesBeside(process.argv[1]), localeOf(process.env));
  connection.listen();
}

speak(languageOf(localeOf(process.env)));
const refusal = sayTooOldNode(process.versions.node);
if (refusal === undefined) {
  start();
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
