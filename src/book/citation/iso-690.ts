import type { Citation } from '../citation.ts';
import { formatDate } from '../dates.ts';

/** A stretch of a reference. */
export interface Stretch {
  readonly text: string;
  /** The title of a whole work is set in italics; the day of the visit may be filled in by whoever reads. */
  readonly kind: 'words' | 'title' | 'visit';
}

/** What ISO 690 (2010, 2021) puts in a reference to an online resource, in its order. */
export interface OnlineReference {
  /** As it must be printed. Example: `CARROLL, Lewis`. */
  readonly creator: string | null;
  readonly title: string;
  /** The work that holds it; null when the work is cited whole. */
  readonly host: string | null;
  readonly edition: string | null;
  /** Place and publisher. Example: `[Dortmund] : WindSpiel`. */
  readonly publication: string | null;
  /** As precise as it is known; null when unknown. */
  readonly date: string | null;
  /** The day it was read. */
  readonly viewed: string | null;
  readonly note: string | null;
  readonly url: string;
}

/** The reference that ISO 690 makes of a citation; `viewed` is the day it was read, when it is known. */
export function referenceOf(citation: Citation, viewed: string | null = null): OnlineReference {
  const { author, title, within, edition, version, date, url, basedOn } = citation;
  return {
    creator: author?.toLocaleUpperCase('fr') ?? null,
    title,
    host: within,
    edition: `${edition}, version ${version}`,
    publication: author,
    date,
    viewed,
    note: basedOn && `D’après : ${basedOn.words}`,
    url,
  };
}

/** Writes a reference in the French style of ISO 690. */
export function writeIso690(reference: OnlineReference): Stretch[] {
  const { creator, title, host, edition, publication, date, viewed, note, url } = reference;
  const words = (text: string): Stretch => ({ text, kind: 'words' });
  const published = [publication, formatDate(date)].filter(Boolean).join(', ');
  const opening = [
    ...(creator ? [sentence(creator)] : []),
    ...(host === null ? [] : [`${sentence(title)}In : `]),
  ];
  return [
    words(opening.join('')),
    { text: host ?? title, kind: 'title' },
    words(` [en ligne]. ${edition ? sentence(edition) : ''}${published}`),
    { text: viewed === null ? '' : ` ${visitWords(viewed)}`, kind: 'visit' },
    words(viewed === null && published.endsWith('.') ? ' ' : '. '),
    words(`${note ? sentence(note) : ''}Disponible à l’adresse : ${url}`),
  ];
}

/** « [consulté le 24 novembre 2026] » */
const visitWords = (day: string): string => `[consulté le ${formatDate(day)}]`;

/** A reference without its italics. */
export const plainText = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text }) => text).join('');

/** Closes a sentence that does not close itself. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? `${text} ` : `${text}. `);
