const BEYOND_ASCII = /[\0-\x7f]?[^\0-\x7f]+/g;

/**
 * A text with its accents in their letters (Unicode's NFC). Signs that composing would make of ASCII, or take from it, stay as
 * they are: to Markdown and YAML they would be another markup.
 */
export function composed(text: string): string {
  if (text.normalize('NFC') === text) return text;
  return text.replace(BEYOND_ASCII, run => {
    const whole = run.normalize('NFC');
    return signsOf(whole) === signsOf(run) ? whole : run;
  });
}

function signsOf(text: string): string {
  return text.replace(/[A-Za-z]|[^\0-\x7f]/g, '');
}
