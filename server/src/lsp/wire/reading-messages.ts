import type { ConnectionOptions, Message } from 'vscode-languageserver';
import { recordOf } from '../../protocol/shapes.ts';

/**
 * How a connection reads messages: a client that says nothing at all of itself, as where a language writes `null` for an object
 * without anything in it, is one that has no abilities. The protocol's library fails at it before anybody hears of it.
 */
export const READING_MESSAGES: ConnectionOptions = {
  messageStrategy: {
    handleMessage: (message, next) => next(isBeginning(message) ? withAbilities(message) : message),
  },
};

interface Beginning extends Message {
  readonly params?: unknown;
}

function isBeginning(message: Message): message is Beginning {
  return 'method' in message && message.method === 'initialize';
}

function withAbilities(message: Beginning): Beginning {
  const params = recordOf(message.params);
  return { ...message, params: { ...params, capabilities: recordOf(params['capabilities']) } };
}
