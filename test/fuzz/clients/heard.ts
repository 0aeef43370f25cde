import type { InitializeParams, InitializeResult } from 'vscode-languageserver/node';

/** What a client heard of a server from its first message to its last. */
export interface Heard {
  readonly params: InitializeParams;
  readonly initialized: InitializeResult;
  /** What the server said or asked of its own accord, in order. */
  readonly messages: readonly Message[];
  readonly answers: readonly Answered[];
  readonly refusals: readonly Refusal[];
  /** The diagnostics that were told last of each document, at moments when all had been told. */
  readonly shown: readonly Message[];
}

export interface Message {
  readonly method: string;
  readonly params: unknown;
  /** The texts by path at that moment, as the client has them open, else as they stand on the disk. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface Answered extends Message {
  readonly result: unknown;
}

export interface Refusal {
  readonly method: string;
  readonly code: number;
  readonly message: string;
}

/** Says how a rule of the protocol was broken; undefined where it was kept. */
export type Rule = (heard: Heard) => string | undefined;

/** What stands at a dotted path of something that was sent; undefined where there is nothing. */
export function valueAt(sent: unknown, path: string): unknown {
  let value = sent;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** True where a client says of itself that it can do something. */
export function can({ params }: Heard, path: string): boolean {
  return valueAt(params.capabilities, path) === true;
}

/** True where a client has something to say of an ability, whatever that is. */
export function knows({ params }: Heard, path: string): boolean {
  const value = valueAt(params.capabilities, path);
  return typeof value === 'object' && value !== null;
}

/** True where a client says nothing of any of these abilities: it is given what there is. */
export function isSilentOf({ params }: Heard, ...paths: readonly string[]): boolean {
  return paths.every(path => [undefined, false].includes(valueAt(params.capabilities, path) as undefined | false));
}

/** The texts that a client lists at a path; undefined where that is no such list. */
export function listed({ params }: Heard, path: string): readonly string[] | undefined {
  const value = valueAt(params.capabilities, path);
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : undefined;
}

/** The numbers that a client lists at a path; undefined where that is no such list. */
export function numbered({ params }: Heard, path: string): readonly number[] | undefined {
  const value = valueAt(params.capabilities, path);
  return Array.isArray(value) ? value.filter(one => typeof one === 'number') : undefined;
}

/** All answers to a request. */
export function answersTo({ answers }: Heard, method: string): readonly Answered[] {
  return answers.filter(answered => answered.method === method);
}

/** Every object within something that was sent, itself first. */
export function* within(sent: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof sent !== 'object' || sent === null) return;
  yield sent as Readonly<Record<string, unknown>>;
  for (const value of Object.values(sent)) yield* within(value);
}

/** The first thing that has one of these parts which the client did not ask for. */
export function partIn(sent: unknown, ...names: readonly string[]): string | undefined {
  for (const found of within(sent)) {
    const name = names.find(one => found[one] !== undefined);
    if (name !== undefined) return `${name}: ${JSON.stringify(found[name])}`;
  }
  return undefined;
}
