import type { Citation } from '../model/source.ts';
import { type Span, span } from '../text/span.ts';

// Segments have no leading zero, so that dates and phone numbers fall out; those of 2026 have letters at two places.
const SEGMENT = String.raw`(?:0|[1-9]\d{0,2})`;
const LETTERED = [
  String.raw`${SEGMENT}(?:\.${SEGMENT}){2}alter[a-z]*(?:\.${SEGMENT})*`,
  String.raw`${SEGMENT}(?:\.${SEGMENT}){3}\.[a-z](?!['’])`,
].join('|');

// What a dotted number stands behind: no word or sign of an address, unless that is another such number and a stroke or hyphen
// (1.1.2/1.1.3); then underscores of emphasis, `cae_` in any letters, or nothing.
const BEFORE = String.raw`(?<![\p{L}\p{N}_.@#]|(?<!\.\d{1,3})/|\p{L}-|(?<!\.\d{0,2})\p{N}-)(?:_{1,3}|([a-zA-Z][a-zA-Z0-9]*)_)?`;

// The digit first: of most prose no letter is looked at.
const NUMBER = new RegExp(
  String.raw`(?=\d)(?<=${BEFORE})(${LETTERED}|${SEGMENT}(?:\.${SEGMENT})*)(?!_*[\p{L}\p{N}]|\.\p{N}|\.[a-z]{2,5}\b)`,
  'gu',
);

// Addresses, tags with their attributes, targets of links and comments cite nothing.
const MASKED = /<!--[\s\S]*?(?:-->|$)|<[a-zA-Z/][^<>]*>|(?:https?:\/\/|www\.)[^\s<>"]*|\]\([^()\s]*\)/g;

// What follows a decimal number: a unit or something counted.
const QUANTITY =
  /^[\s\u00a0\u202f]*(?:%|‰|€|\$|°|£|x\b|[×*/=+]|,\d|(?:million|milliard|mille|euro|centime|hectare|tonne|litre|mètre|kilo|foyer|habitant|hab\b|logement|personne|emploi|place|année|jour|mois|heure|minute|fois|point|degr|pers)|(?:an|ans|h|min|s|t|g|kg|mg|l|m|m2|m3|m²|m³|km|km2|km²|km\/h|cm|mm|ha|k€|M€|Md€|kt|Mt|W|kW|MW|GW|TW|Wh|kWh|MWh|GWh|TWh|kWc|MWc|kVA|tep|ktep|Mtep|tCO2|teqCO2|ppm|dB|bar|V|A)(?![\p{L}\p{N}]))/iu;

// What a text ends in is looked at from its end (`$(?<=…)`): at no other place is anything tried.

// Words that announce a number of another text, or of nothing at all, if need be on the line before; the keys of a block that lost
// its fences; and signs that reckon.
const FOREIGN =
  /$(?<=(?:(?:(?<![^\n\r])[ \t]*(?:id|identifiant)[ \t]*:|\b(?:articles?|art|annexes?|figures?|fig|tableaux?|tab|pages?|pp?|versions?|normes?|iso|décrets?|arrêtés?|lois?|alinéas?|tomes?|volumes?|facteurs?|coefficients?|ratio|indice)\.?|§)[^\S\n\r]*(?:\r\n|\n|\r)?|(?:[×*=+<>≤≥~±/]|(?<!\p{L})x))[^\S\n\r]*)/iu;

// Signs of Markdown that stand before a number and reckon nothing: of lists and quotations, of emphasis, the end of a tag; arrows.
const MARKS =
  /(?:(?<![^\n\r])[ \t]*(?:[>*+-][ \t]*)+|(?<![\p{N})][ \t]*)[*_]{1,3}|[-=]+>[^\S\n\r]*|(?:<[a-zA-Z/][^<>]*>)+)$/u;

// Words that announce an action.
const ANNOUNCED =
  /$(?<=(?:\b(?:sous-|sous )?(?:actions?|mesures?|axes?|domaines?|orientations?|tâches?)|\bcf\.?|\bvoir)[\s\u00a0\u202f]*(?:n°[\s\u00a0\u202f]*)?)/iu;

const DATED = /$(?<=(?:\b(?:le|du|au|dès|depuis|avant|après)|\bdate)[\s\u00a0\u202f]*)/iu;
const DATE = /^(?:[12]?\d|3[01])\.(?:\d|1[0-2])\.\d{2}$/;

// How much text around a number is looked at.
const CONTEXT = 24;

/** The numbers of one span of prose that cite actions, or may. */
export function citationsIn(text: string, within: Span): Citation[] {
  const prose = text.slice(within.start, within.end);
  if (!/\d\.\d|_\d/.test(prose)) return [];
  const citations: Citation[] = [];
  let masks: readonly Span[] | undefined;
  let passed = 0;
  for (const match of prose.matchAll(NUMBER)) {
    const [, prefix, id = ''] = match;
    if (prefix === undefined && !id.includes('.')) continue;
    const begin = match.index - (prefix === undefined ? 0 : prefix.length + 1);
    masks ??= [...prose.matchAll(MASKED)].map(mask => span(mask.index, mask.index + mask[0].length));
    while ((masks[passed]?.end ?? prose.length) <= begin) passed++;
    if ((masks[passed]?.start ?? prose.length) <= begin) continue;
    const end = match.index + id.length;
    const before = prose.slice(Math.max(0, begin - CONTEXT), begin);
    const certainty = prefix !== undefined ? 'certain' : certaintyOf(id, before, prose.slice(end, end + CONTEXT));
    if (certainty === 'none') continue;
    const start = within.start + match.index;
    citations.push({ id, prefix, span: span(start, start + id.length), certain: certainty === 'certain' });
  }
  return citations;
}

type Certainty = 'certain' | 'possible' | 'none';

function certaintyOf(id: string, written: string, behind: string): Certainty {
  const before = written.replace(MARKS, '');
  const emphasis = /[*_]{0,3}$/.exec(written.slice(before.length))?.[0] ?? '';
  const after = behind.startsWith(emphasis) ? behind.slice(emphasis.length) : behind;
  const segments = id.split('.');
  // Decimals have two parts: a stroke between longer numbers divides nothing.
  const isListed = segments.length > 2 && /\/[^\S\n\r]*$/.test(before);
  if (!isListed && FOREIGN.test(before)) return 'none';
  if (segments.length === 2 && QUANTITY.test(after)) return 'none';
  if (segments.some(segment => /^\d{3}/.test(segment)) || (DATE.test(id) && DATED.test(before))) return 'possible';
  return segments.length > 2 || ANNOUNCED.test(before) ? 'certain' : 'possible';
}
