/** A text without accents and in small letters, as long as it was: what stands somewhere in it stands there in the text, too. */
export function folded(text: string): string {
  return Array.from(text, sign => {
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === sign.length ? plain : sign;
  }).join('');
}

/** The words that somebody looks for, folded. */
export function wordsOf(wanted: string): readonly string[] {
  return folded(wanted.replace(/[’']/g, ' '))
    .split(/\s+/)
    .filter(word => word !== '');
}
