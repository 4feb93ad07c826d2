import type { Vocabulary } from './vocabulary.ts';

/** Why a cell cannot be understood. */
export interface CellFault {
  message: string;
  found: string;
  expected?: string;
  nearest?: string;
}

/** What a cell says, or why it cannot be understood. */
export type CellReading = { value: unknown } | { faults: CellFault[] };

/** « « enorme » trouvé ; attendu : un nombre entier » */
export function unexpected(found: string, expected: string): CellReading {
  return { faults: [{ message: `${quoted(found)} trouvé ; attendu : ${expected}.`, found, expected }] };
}

/** A found text, short enough for a message. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return `« ${line.length > 60 ? `${line.slice(0, 60)}…` : line} »`;
};

/** « « élevée » n'est pas connu ; vouliez-vous dire « Élevé » ? » */
export function unknownValue(text: string, vocabulary: Vocabulary): CellFault {
  const near = vocabulary.nearestTo(text);
  const expected = vocabulary.labels.length <= 12 ? vocabulary.labels.join(', ') : undefined;
  const hint =
    near !== null
      ? ` ; vouliez-vous dire « ${near} » ?`
      : expected !== undefined && expected !== ''
        ? ` ; attendu : ${expected}.`
        : '.';
  return {
    message: `${quoted(text)} n'est pas connu${hint}`,
    found: text,
    ...(expected && { expected }),
    ...(near !== null && { nearest: near }),
  };
}
