import { z } from 'zod';

/** A slug: what an address or an identifier is made of. Example: `loi-ess-art-15`. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'un identifiant en minuscules sans accent, mots séparés par des tirets, comme « loi-ess-art-15 »',
  );

/** A date as precise as it is known: `2024`, `2024-11` or `2024-11-21`. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'une date comme 2024, 2024-11 ou 2024-11-21',
  );

/** A complete date: `2024-11-21`. */
export const fullDate = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'une date comme 2024-11-21');

/** One line of text that says something. */
export const line = z.string().trim().min(1, 'un texte non vide');

/** Whether a text is our working edition or the foundation's official wording. */
export const status = z.enum(['travail', 'officiel']);

/** A published change, as `/corrections/` shows it. */
export const change = z.strictObject({
  /** The day it was published. Example: `2026-12-01`. */
  date: fullDate,
  /** What changed, in one sentence. */
  note: line,
  /** The wording or value before, when it helps to show it. */
  before: line.nullable().default(null),
  /** The wording or value after. */
  after: line.nullable().default(null),
});
