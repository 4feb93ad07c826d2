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
export function plainUnit(unit: string): UnitStated {
  const { unit: counted, scope: inside, precision } = unitBeforeParenthesis(unit);
  const [, percent = counted, share = null] = /^(%) (?:des|du|de la|de l['’]|de) ?(.+)$/.exec(counted) ?? [];
  const [, plain = percent, ofWhat = null] = /^(euros) de (.+)$/.exec(percent) ?? [];
  const told = share ?? ofWhat;
  const scope = told === null ? inside : inside === null ? told : `${told} (${inside})`;
  return { unit: plain, scope, precision };
}

/** What a unit says: what is counted, whom or what it covers, how sure the value is. */
export interface UnitStated {
  unit: string;
  scope: string | null;
  precision: Precision | null;
}

/** What stands before a unit's parenthesis, and what the parenthesis says: a doubt, or a scope. */
export function unitBeforeParenthesis(unit: string): UnitStated {
  const { text, precision, scope } = withoutParenthesis(unit);
  return { unit: inEuros(text), scope, precision };
}

/** A label without the doubt in its last parenthesis: « Familles inscrites (plus de) ». Any other stays. */
export function plainLabel(label: string): { label: string; precision: Precision | null } {
  const { text, precision } = withoutParenthesis(label);
  return precision === null ? { label, precision } : { label: text, precision };
}

function withoutParenthesis(written: string): {
  text: string;
  scope: string | null;
  precision: Precision | null;
} {
  const [, text = written.trim(), inside = null] = /^(.*?)\s*\(([^)]*)\)$/.exec(written.trim()) ?? [];
  const precision = inside === null ? null : precisionOf(inside);
  return { text, scope: precision === null ? inside : null, precision };
}

const inEuros = (unit: string): string =>
  unit.replace(/\bMd€/g, "milliards d'euros").replace(/\bM€/g, "millions d'euros").replace(/€/g, 'euros');

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
