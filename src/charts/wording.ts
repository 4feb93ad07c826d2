import { isPlural, listing } from '#book/plural.ts';

/** The form that goes with a number: `agree(2, 'pilote', 'pilotent')` is `pilotent`. */
export function agree(number: number, singular: string, plural: string): string {
  return isPlural(number) ? plural : singular;
}

/** Whether a name with its article is plural: « les citoyens ». */
export function isPluralName(name: string): boolean {
  return /^les\s/i.test(name);
}

/** A list of numbers, runs shortened: « 1 à 4, 7 et 9 ». */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return listing(
    runs.flatMap(([first, last]) => {
      if (first === last) return [`${first}`];
      return last === first + 1 ? [`${first}`, `${last}`] : [`${first} à ${last}`];
    }),
  );
}

export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

export function quote(text: string): string {
  return `« ${text} »`;
}
