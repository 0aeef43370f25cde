/** What the client asks of the server that changes a référentiel: names, shapes and guards, nothing else. */
import type { ActionKey, WireLocation } from './language.ts';
import { isRecord } from './shapes.ts';

/** A change of a référentiel; ids are those of its actions, without prefix. */
export type WireWish =
  | { readonly do: 'new'; readonly what: NewThing; readonly id: string }
  | { readonly do: 'insert' | 'delete' | 'split' | 'merge' | 'extract' | 'convert'; readonly id: string }
  | { readonly do: 'step'; readonly by: -1 | 1; readonly id: string }
  | { readonly do: 'move'; readonly id: string; readonly parent: string; readonly before?: string }
  | { readonly do: 'share'; readonly how: 'equal' | 'remainder'; readonly id: string };

/** What may be begun: an action below another, or something about one. */
export const NEW_THINGS = ['action', 'question', 'rule', 'evidence', 'indicator'] as const;
export type NewThing = (typeof NEW_THINGS)[number];

/** What a wish is about, and what is done with it. */
export interface RestructureParams extends Pick<ActionKey, 'referential'> {
  readonly wish: WireWish;
  /** True where the change is told and not made. */
  readonly isForeseen?: boolean;
}

/** Makes a change: the server has the client apply it, with the versions of the texts that it was made for. */
export const restructureRequest = 'referentiel/restructure';
export type RestructureAnswer =
  | Done
  /** What it is called, and the places that name what goes. */
  | { readonly kind: 'foreseen'; readonly label: string; readonly cited: readonly CitedIn[] }
  /** The client has not applied it: nothing is changed. */
  | { readonly kind: 'not-applied'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

export interface Done {
  readonly kind: 'done';
  /** Where the author goes on to write; null where nothing is left to be written. */
  readonly focus: WireLocation | null;
  /** Where what was moved, or became part of another, stands now; null where nothing was. */
  readonly moved: WireLocation | null;
  readonly trail: WireTrail | null;
}

/** Which ids became which in all changes since the trail was kept last: how many, and the texts that keep it. */
export interface WireTrail {
  readonly count: number;
  /** A JSON map that `scenario --remap` takes. */
  readonly map: string;
  /** In the form of the key `origine`. */
  readonly origins: string;
}

/** Tells that the trail of a référentiel was kept: changes from then on have one of their own. */
export const trailKeptNotification = 'referentiel/trailKept';
export type TrailKeptParams = Pick<ActionKey, 'referential'>;

/** A place that names an action, with the line that it stands in. */
export interface CitedIn extends WireLocation {
  readonly line: string;
}

/** Has a client that says that it `showsPlaces` show what names something, as a list to go through. */
export const showPlacesNotification = 'referentiel/showPlaces';
export interface ShowPlacesParams {
  readonly places: readonly CitedIn[];
}

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

type Allowed = readonly unknown[] | 'text' | 'text or nothing';

const ID = { id: 'text' } as const;
const SHAPES: Readonly<Record<WireWish['do'], Readonly<Record<string, Allowed>>>> = {
  new: { id: 'text', what: NEW_THINGS },
  insert: ID,
  delete: ID,
  split: ID,
  merge: ID,
  extract: ID,
  convert: ID,
  step: { id: 'text', by: [-1, 1] },
  move: { id: 'text', parent: 'text', before: 'text or nothing' },
  share: { id: 'text', how: ['equal', 'remainder'] },
};

/** True for a wish that can be read. */
export function isWish(value: unknown): value is WireWish {
  if (!isRecord(value)) return false;
  const shape = Object.entries(SHAPES).find(([name]) => name === value['do'])?.[1];
  return shape !== undefined && Object.entries(shape).every(([key, allowed]) => isAllowed(value[key], allowed));
}

function isAllowed(value: unknown, allowed: Allowed): boolean {
  if (allowed === 'text') return typeof value === 'string';
  if (allowed === 'text or nothing') return value === undefined || typeof value === 'string';
  return allowed.includes(value);
}
