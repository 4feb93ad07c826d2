import { count } from '#book/plural.ts';
import type { LostPlace, Recording } from './texts.ts';

/** « 12 adresses et 40 ancres nouvelles »; null when there are none. */
export function describeAdded({ paths, anchors }: { paths: number; anchors: number }): string | null {
  const parts = [
    paths > 0 ? count(paths, 'adresse', 'adresses') : null,
    anchors > 0 ? count(anchors, 'ancre', 'ancres') : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return `${parts.join(' et ')} ${paths + anchors === 1 ? 'nouvelle' : 'nouvelles'}`;
}

/** What happened to the texts' anchors since the last time, a line each. */
export function describeRecording({ added, lost, adopted, abandoned, changed }: Recording): string[] {
  const taken = new Set(adopted.values());
  return [
    ...[...adopted].map(([key, last]) => `Texte renommé : ${key} garde les ancres de ${last}.`),
    ...abandoned
      .filter((key) => !taken.has(key))
      .map((key) => `Texte disparu : ${key}. Sa page doit mener ailleurs (content/redirects.yaml).`),
    ...lost.map(describeLost),
    ...(changed.size > 0 && lost.length === 0 && added === 0
      ? ['Textes retouchés ; leurs ancres restent.']
      : []),
  ];
}

/** What a message shows of a passage. */
const excerptLength = 70;

function describeLost({ address, text, arrives, foundAt }: LostPlace): string {
  const excerpt =
    text.length > excerptLength ? `${text.slice(0, excerptLength).replace(/\s+\S*$/, '')}…` : text;
  const advice =
    foundAt === null
      ? 'S’il est ailleurs, dites-le dans content/redirects.yaml.'
      : `On le retrouve dans ${foundAt} : pour y mener, ajoutez à content/redirects.yaml
    - from: ${address}
      to: ${foundAt}`;
  return `Passage retiré : « ${excerpt} » (${address}). Ses liens arrivent à ${arrives}. ${advice}`;
}
