import { format } from 'node:util';

// The workbench logs through the same channel as the tests do; these openings are its own.
const WORKBENCH_NOISE = new RegExp(
  `^(${[
    "Cannot find module '\\./build/Release",
    'ComputeTargetPlatform',
    'Creating a socket',
    '(Error: )?Could not locate the bindings file',
    'Extension host \\(\\w+\\) is (un)?responsive',
    'Found additional builtin location',
    'Ignoring fetching additional',
    'Ignoring the error while validating workspace folder',
    'Resolv(ing|ed) connection token',
    'Settings Sync',
    'Started local extension host',
    'Unable to read file .vscode-test-web:',
    'Updating additional builtin',
    'Using ',
    '\\[(AccountPolicyGate|AgentHost|AgentPlugin|ChatEntitlement|Copilot|McpGateway|Service Worker)',
    '\\[(driver|perf|reconnection-grace-time|remote-connection|trust)\\]',
    'getaddrinfo',
  ].join('|')})`,
);
// A stack that leads into the page of the workbench is none of the extension host's.
const WORKBENCH_STACK = '/static/out/vs/code/browser/workbench/workbench.js:';

/**
 * Prints a line of the extension host's tests; drops what the workbench says of itself.
 * @param {string} level
 * @param {readonly unknown[]} args as console.log takes them
 */
export function printWorkbenchLine(level, args) {
  const text = format(...args);
  if (WORKBENCH_NOISE.test(text) || text.includes(WORKBENCH_STACK)) return;
  const print = level === 'error' || level === 'warn' ? console.error : console.log;
  print(text);
}
