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
  const display = formatFigure(own.value, own.unit, 'exact');
  const label = own.label.charAt(0).toLowerCase() + own.label.slice(1);
  const when = own.year === null ? '' : ` en ${own.year}`;
  const counted =
    unitIsInDisplay(own.unit) || label.startsWith(own.unit) ? display : `${display} ${own.unit}`;
  return {
    id: own.id,
    label: `${name} : ${label}`,
    sentence: `${name} : ${counted} (${label})${when}, selon ${publisher}.`,
    display,
    value: own.value,
    unit: own.unit,
    period: own.year === null ? null : String(own.year),
    measured: own.year === null ? null : String(own.year),
    scope: name,
    precision: 'exact',
    note: null,
  };
}

function unitIsInDisplay(unit: string): boolean {
  return unit.startsWith('%') || unit.startsWith('euro') || unit.startsWith('€');
}
