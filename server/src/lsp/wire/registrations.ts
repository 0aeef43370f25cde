/** What a client is asked to send once it has heard what the server is able to. */
import type { Connection, Registration } from 'vscode-languageserver';
import { RegistrationRequest } from './values.ts';

/** A method that is registered once, and never taken back: its name is its id. */
export function registration(method: string, registerOptions: Registration['registerOptions']): Registration {
  return { id: method, method, registerOptions };
}

/**
 * Asks for all of them at once. The library's own way makes up an id for each, and loads for it what Node has of cryptography,
 * before the document that is open can be looked at.
 */
export async function register(connection: Connection, registrations: readonly Registration[]): Promise<void> {
  if (registrations.length === 0) return;
  await connection.sendRequest(RegistrationRequest.type, { registrations: [...registrations] });
}
