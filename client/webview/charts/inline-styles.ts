/** Makes a drawing of the page stand alone: what the style sheet says of it goes into its attributes. */

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-decoration-line',
  'font-variant-numeric',
  'text-anchor',
] as const;

/** Signs that a text may hold and that no XML may: what reads the drawing would refuse all of it. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text of a drawing, with the patterns that it fills with; empty where there is none. */
export function inlined(drawing: SVGElement | null, patterns: Element | null): string {
  if (drawing === null) return '';
  const copy = copyOf(drawing);
  if (patterns !== null) copy.prepend(copyOf(patterns));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy).replace(NOT_XML, '\ufffd');
}

function copyOf(from: Element): Element {
  const copy = from.cloneNode(false) as Element;
  if (from instanceof SVGGraphicsElement) {
    const style = getComputedStyle(from);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value !== '' && value !== 'normal') copy.setAttribute(property.replace('-line', ''), plain(value));
    }
  }
  for (const name of ['class', 'role', 'tabindex', 'aria-label', 'data-key']) copy.removeAttribute(name);
  for (const child of from.childNodes) copy.append(child instanceof Element ? copyOf(child) : child.cloneNode());
  return copy;
}

/** Mixed colours are told in a way that drawing programs do not know. */
function plain(value: string): string {
  return value
    .replace(/url\("#([\w-]+)"\)/, 'url(#$1)')
    .replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)/, (_, r, g, b, alpha = '1') => {
      const [red, green, blue] = [r, g, b].map(channel => Math.round(Number(channel) * 255));
      return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
    });
}
