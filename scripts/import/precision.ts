import type { z } from 'zod';
import type { precision } from '#book/schemas/registry.ts';

type Precision = z.output<typeof precision>;

/** What a figure says of its value. */
export interface Stated {
  display: string;
  unit: string;
  scope: string | null;
  precision: Precision;
  sentence: string;
}

const precisionWords: readonly (readonly [RegExp, Precision, string])[] = [
  [/^(?:plus de|au moins)\b/i, 'more-than', 'plus de'],
  [/^(?:moins de|au plus)\b/i, 'less-than', 'moins de'],
  [/^(?:environ|près de|quelque|à peu près|autour de)(?![\p{L}])/iu, 'about', 'environ'],
];

/**
 * Says once what a figure's unit, display and sentence say of its precision: the unit keeps the word
 * for what is counted, `precision` the doubt, `display` both, `scope` what else the unit held.
 * The value is not part of it: it never changes.
 */
export function statePrecisely(figure: Stated): Stated {
  const unit = plainUnit(figure.unit);
  const hidden =
    unit.precision ?? precisionOf(figure.display) ?? precisionInSentence(figure.sentence, figure.display);
  const precision = figure.precision === 'exact' && hidden ? hidden : figure.precision;
  const scope = [figure.scope, unit.scope].filter((part) => part !== null).join(' ; ');
  return {
    ...figure,
    unit: unit.unit,
    scope: scope === '' ? null : scope,
    precision,
    display: displayWith(figure.display, precision),
  };
}

/** A unit without the doubt or the scope written into it. Example: `€ (PLF initial)` is `euros`. */
export function plainUnit(unit: string): { unit: string; scope: string | null; precision: Precision | null } {
  const [, before = unit, inside = null] = /^(.*?)\s*\(([^)]*)\)$/.exec(unit.trim()) ?? [];
  const precision = inside === null ? null : precisionOf(inside);
  const scopes = inside !== null && precision === null ? [inside] : [];
  const euros = before.replace(/€/g, 'euros');
  const [, percent = euros, share = null] = /^(%) (?:des|du|de la|de l['’]|de) ?(.+)$/.exec(euros) ?? [];
  const [, plain = percent, ofWhat = null] = /^(euros) de (.+)$/.exec(percent) ?? [];
  const told = share ?? ofWhat;
  const scope = [told, ...scopes.map((text) => (told === null ? text : `(${text})`))].filter(
    (text) => text !== null,
  );
  return { unit: plain, scope: scope.length > 0 ? scope.join(' ') : null, precision };
}

/** The doubt that a text begins with; null when it begins with none. A range is an order of magnitude. */
function precisionOf(text: string): Precision | null {
  if (isRange(text)) return 'about';
  return precisionWords.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;
}

/** The doubt that a sentence puts just before the number displayed. */
function precisionInSentence(sentence: string, display: string): Precision | null {
  const number = /^[\d\s.,]+/.exec(display)?.[0].trim();
  if (!number) return null;
  const plain = sentence.replace(/\s/g, ' ');
  const escaped = number.replace(/\s/g, ' ').replaceAll('.', '\\.');
  const before = new RegExp(`(plus de|moins de|environ|près de|quelque) ${escaped}(?![\\d,])`, 'iu').exec(
    plain,
  );
  return before?.[1] ? precisionOf(before[1]) : null;
}

/** A display that shows its precision. A range already shows that it is not exact. */
function displayWith(display: string, precision: Precision): string {
  if (precision === 'exact' || precisionOf(display) !== null) return display;
  const word = precisionWords.find(([, known]) => known === precision)?.[2];
  return word ? `${word} ${display}` : display;
}

const isRange = (text: string): boolean => /\d\s+à\s+\d/.test(text);
