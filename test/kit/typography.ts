// A plain space where a line must not break, and a straight apostrophe.
const CARELESS = /[^\n]{0,20}(?: [:;?!»%]|« |\p{L}'\p{L})[^\n]{0,10}/gu;

/** The places of a text that break the typography of French, each with what stands around it. */
export function carelessPlaces(text: string): string[] {
  return [...text.matchAll(CARELESS)].map(([place]) => place);
}
