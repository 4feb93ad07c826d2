/** Endings that make one word out of another, longest first. */
const derivations = byLastLetter(
  'ication isation euriat iseur isant isee iser ailleur ailler atrice ateur ation ement ment euse eur ance ence able ible isme iste ive ise if ite iere ier ique ic elle el ale al ail age ion',
);

/** Endings of verbs and adjectives, longest first; the mark of the plural has gone before. */
const inflections = byLastLetter(
  'issement issaient issante issant issent isson issez eraient eront eron erait erez erai era aient ante ant ente ent ee ez er ir it ai e',
);

type Endings = ReadonlyMap<string, readonly string[]>;

/** Endings by their last letter: most words are then compared with a few of them only. */
function byLastLetter(list: string): Endings {
  const endings = new Map<string, string[]>();
  for (const ending of list.split(' ')) {
    const last = ending.at(-1) ?? '';
    endings.set(last, [...(endings.get(last) ?? []), ending]);
  }
  return endings;
}

/** What must be left of a word for an ending to go: `region` keeps its `ion`. */
const shortestStem = 4;

/** A folded word in the singular, near enough: « locaux » gives `local`, « voix » loses its end both times. */
export function singular(word: string): string {
  if (/\d/.test(word)) return word;
  if (word.length <= shortestStem) return /^[a-z]{3}s$/.test(word) ? word.slice(0, -1) : word;
  // « régionaux » and « régional » are one word; « réseaux » is not « réseal ».
  return word.replace(/([^e])aux$/, '$1al').replace(/([^s])s$|x$/, '$1');
}

/**
 * The part that the forms of one French word share, for folded words. A light stemmer: it brings together
 * « bénévole » and « bénévolat », « financer » and « financement »; words of four letters or fewer only lose the
 * mark of the plural.
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  if (word.length <= shortestStem) return singular(word);
  // « subventionner », « institutionnel »: back to the noun they come from.
  const noun = singular(word).replace(/ionn[a-z]{0,5}$/, 'ion');
  return withoutVowels(withoutEnding(noun, derivations) ?? withoutEnding(noun, inflections) ?? noun);
}

function withoutEnding(word: string, endings: Endings): string | null {
  const ending = endings
    .get(word.at(-1) ?? '')
    ?.find((end) => word.length - end.length >= shortestStem && word.endsWith(end));
  return ending ? word.slice(0, -ending.length).replace(/(.{4,})([a-z])\2$/, '$1$2') : null;
}

/** The vowels, and the `at` of « bénévolat » or « associatif », that join a stem to its ending. */
function withoutVowels(stemmed: string): string {
  return stemmed.replace(/^(.{4,}?)(?:at|[aeiouy])+$/, '$1');
}
