import type { z } from 'zod';
import { formatFigure } from './numbers.ts';
import type { laureateFigure } from './schemas/laureate.ts';
import type { Figure } from './types.ts';

/** What a laureate's own number becomes in the registry: its wording is composed, never typed. */
export function laureateFigureFields(
  name: string,
  own: z.output<typeof laureateFigure>,
  publisher: string,
): Pick<
  Figure,
  | 'id'
  | 'label'
  | 'sentence'
  | 'display'
  | 'value'
  | 'unit'
  | 'period'
  | 'measured'
  | 'scope'
  | 'precision'
  | 'note'
> {
  const display = formatFigure(own.value, own.unit, own.precision);
  const when = own.year === null ? '' : `, ${own.year}`;
  const counted = unitIsSaid(own.unit, display, own.label) ? display : `${display} ${own.unit}`;
  return {
    id: own.id,
    label: `${name} : ${inSentence(own.label)}`,
    sentence: `${own.label} : ${counted} (${name}${when}), selon ${publisher}.`,
    display,
    value: own.value,
    unit: own.unit,
    period: own.year === null ? null : String(own.year),
    measured: own.year === null ? null : String(own.year),
    scope: name,
    precision: own.precision,
    note: null,
  };
}

/** A label begins in lower case inside a sentence, unless it begins with an acronym. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Whether the unit need not be written again: « 41 % », « 3,6 hectares », « Adhérents : 4 500 ». */
function unitIsSaid(unit: string, display: string, label: string): boolean {
  const word = unit.toLowerCase();
  return /[\p{L}%€]$/u.test(display) || label.toLowerCase().includes(word) || word === 'unités';
}
