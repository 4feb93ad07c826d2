const units =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const tens: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  nonante: 90,
};

/**
 * The number, from 1 to 99, that folded French words say: « douze », « vingt et un », « soixante-dix-sept »,
 * « quatre-vingt-dix »; null when they say anything else.
 */
export function readNumberWords(written: string): number | null {
  const words = written.split(/[\s-]+/).filter((word) => word !== '' && word !== 'et');
  if (words.length === 0) return null;
  let total = 0;
  for (const word of words) {
    const unit = units.indexOf(word === 'une' ? 'un' : word);
    if (word === 'vingt' || word === 'vingts') {
      // « quatre-vingts » is four times twenty.
      total = total === 4 ? 80 : total + 20;
    } else if (tens[word] !== undefined) total += tens[word];
    else if (unit > 0) total += unit;
    else return null;
  }
  return total < 100 ? total : null;
}
