import french from 'dictionary-fr';

/**
 * A spelling dictionary in Hunspell's format, asked word by word. The maintained JavaScript checker (nspell)
 * writes out every form of every word first: 46 s and 650 MB for French, where taking a word's ending off to
 * look its stem up needs a third of a second. Elisions (« l' », « qu' ») are the caller's business.
 */
export interface Dictionary {
  has: (word: string) => boolean;
  /** Words at one slip from one that is not known, best first, three at most. */
  near: (word: string) => string[];
}

interface Ending {
  flag: string;
  strip: string;
  matches: RegExp;
}

const flagLength = 2;

let opened: Dictionary | null = null;

/** The French dictionary of the package `dictionary-fr`, read once. */
export function frenchDictionary(): Dictionary {
  const text = new TextDecoder();
  opened ??= openDictionary(text.decode(french.aff), text.decode(french.dic));
  return opened;
}

/** Reads the two files of a dictionary whose flags have two letters and whose endings take no other. */
export function openDictionary(affixes: string, words: string): Dictionary {
  const endings = readEndings(affixes);
  const longest = Math.max(0, ...[...endings.keys()].map((added) => added.length));
  const needsEnding = /^NEEDAFFIX (\S+)$/m.exec(affixes)?.[1] ?? '';
  const forbidden = /^FORBIDDENWORD (\S+)$/m.exec(affixes)?.[1] ?? '';
  const flagsOf = new Map<string, string>();
  for (const line of words.split('\n').slice(1)) {
    const entry = line.split(/[\t ]/, 1)[0] ?? '';
    const slash = entry.indexOf('/', 1);
    const word = slash < 0 ? entry : entry.slice(0, slash);
    // Two entries of one spelling, a noun and a verb, are known by the flags of both.
    flagsOf.set(word, (flagsOf.get(word) ?? '') + (slash < 0 ? '' : entry.slice(slash + 1)));
  }
  const isBare = (flags: string): boolean => !holds(flags, needsEnding) && !holds(flags, forbidden);
  const has = (word: string): boolean => {
    const own = flagsOf.get(word);
    if (own !== undefined && isBare(own)) return true;
    for (let length = 0; length <= Math.min(longest, word.length); length += 1) {
      const added = word.slice(word.length - length);
      for (const { flag, strip, matches } of endings.get(added) ?? []) {
        const stem = word.slice(0, word.length - length) + strip;
        const flags = flagsOf.get(stem);
        if (flags !== undefined && holds(flags, flag) && matches.test(stem)) return true;
      }
    }
    return false;
  };
  return { has, near: (word) => [...new Set(slips(word))].filter(has).slice(0, 3) };
}

function holds(flags: string, flag: string): boolean {
  if (flag === '') return false;
  for (let at = 0; at < flags.length; at += flagLength) if (flags.startsWith(flag, at)) return true;
  return false;
}

/** The endings of a dictionary, by what they add. Example of a line: `SFX X. al aux al`. */
function readEndings(affixes: string): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>();
  const patterns = new Map<string, RegExp>();
  for (const line of affixes.split('\n')) {
    const [kind, flag = '', strip = '', written = '', condition = '.'] = line.split(/\s+/);
    // A group's first line says how many follow.
    if (kind !== 'SFX' || /^[YN]$/.test(strip)) continue;
    const added = written.split('/', 1)[0] ?? '';
    const key = added === '0' ? '' : added;
    const matches = patterns.get(condition) ?? new RegExp(`${condition}$`, 'u');
    patterns.set(condition, matches);
    const known = endings.get(key) ?? [];
    known.push({ flag, strip: strip === '0' ? '' : strip, matches });
    endings.set(key, known);
  }
  return endings;
}

const letters = [...'aàâbcçdeéèêëfghiîïjklmnoôœpqrstuùûvwxyz'];

/** Every text at one slip from a word: an accent first, then two letters swapped, then the rest. */
function* slips(word: string): Generator<string> {
  const variants = ['aàâ', 'eéèêë', 'iîï', 'oô', 'uùû', 'cç'];
  const chars = [...word];
  for (const [index, letter] of chars.entries()) {
    for (const other of variants.find((group) => group.includes(letter)) ?? '')
      yield chars.with(index, other).join('');
  }
  yield word.replace('oe', 'œ');
  for (let index = 0; index + 1 < chars.length; index += 1) {
    yield chars.toSpliced(index, 2, chars[index + 1] ?? '', chars[index] ?? '').join('');
  }
  for (const index of chars.keys()) yield chars.toSpliced(index, 1).join('');
  for (let index = 0; index <= chars.length; index += 1) {
    for (const letter of letters) {
      yield chars.toSpliced(index, 0, letter).join('');
      if (index < chars.length) yield chars.with(index, letter).join('');
    }
  }
}
