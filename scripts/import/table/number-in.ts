/** A number as French or English writes it; null when the text says anything more. */
export function numberIn(text: string): number | null {
  const plain = text.replace(/\s/g, '').replace('−', '-');
  if (!/^[-+]?\d+(?:[.,]\d+)?$/.test(plain)) return null;
  return Number(plain.replace(',', '.'));
}
