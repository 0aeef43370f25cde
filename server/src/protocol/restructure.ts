/** What the client asks of the server that changes a référentiel: names, shapes and guards, nothing else. */
import type { ActionKey, WireLocation } from './language.ts';

/** A change of a référentiel; ids are those of its actions, without prefix. */
export type WireWish =
  | { readonly do: 'new'; readonly what: NewThing; readonly id: string }
  | { readonly do: 'extract' | 'convert'; readonly id: string }
  | { readonly do: 'share'; readonly how: 'equal' | 'remainder'; readonly id: string };

/** What may be begun: an action below another, or something about one. */
export const NEW_THINGS = ['action', 'question', 'rule', 'evidence', 'indicator'] as const;
export type NewThing = (typeof NEW_THINGS)[number];

/** What a wish is about, and what is done with it. */
export interface RestructureParams extends Pick<ActionKey, 'referential'> {
  readonly wish: WireWish;
}

/** Makes a change: the server has the client apply it, with the versions of the texts that it was made for. */
export const restructureRequest = 'referentiel/restructure';
export type RestructureAnswer =
  /** `focus` is where the author goes on to write; null where nothing is left to be written. */
  | { readonly kind: 'done'; readonly focus: WireLocation | null }
  /** The client has not applied it: nothing is changed. */
  | { readonly kind: 'not-applied'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Begins a référentiel in a folder that holds none; answered as a change is. */
export const newReferentialRequest = 'referentiel/newReferential';
export interface NewReferentialParams {
  /** The URI of the folder. */
  readonly folder: string;
  /** The slug that is to qualify its ids. */
  readonly name: string;
}

/** What a code action carries, by which the server knows it again. */
export interface WishedAction {
  readonly referential: string;
  readonly wish: WireWish;
}

/** True for what a code action of ours carries; clients hand it back as they got it, or not. */
export function isWishedAction(data: unknown): data is WishedAction {
  return isRecord(data) && typeof data['referential'] === 'string' && isWish(data['wish']);
}

const SHAPES: Readonly<Record<WireWish['do'], Readonly<Record<string, readonly string[] | 'text'>>>> = {
  new: { id: 'text', what: NEW_THINGS },
  extract: { id: 'text' },
  convert: { id: 'text' },
  share: { id: 'text', how: ['equal', 'remainder'] },
};

/** True for a wish that can be read. */
export function isWish(value: unknown): value is WireWish {
  if (!isRecord(value) || typeof value['do'] !== 'string' || !Object.hasOwn(SHAPES, value['do'])) return false;
  const shape = Object.entries(SHAPES).find(([name]) => name === value['do'])?.[1] ?? {};
  return Object.entries(shape).every(([key, allowed]) => {
    const own = value[key];
    return typeof own === 'string' && (allowed === 'text' || allowed.includes(own));
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
