import { anchorPlaces, recordAnchors } from './anchor.ts';
import type { AnchorRecord, Place } from './record.ts';

const isIndicator = ({ kind }: Place): boolean => kind === 'indicator';
const asPlaces = (labels: readonly string[]): Place[] => labels.map((text) => ({ kind: 'indicator', text }));

/** The anchor of each indicator of a proposal, by its label. Example: `indicateur-2`. */
export function indicatorAnchors(labels: readonly string[], record: AnchorRecord): readonly string[] {
  return anchorPlaces(asPlaces(labels), record.filter(isIndicator)).anchors;
}

/** The record of a text and its indicators as they are now. Each is anchored apart from the other. */
export function recordText(
  places: readonly Place[],
  labels: readonly string[],
  record: AnchorRecord,
): AnchorRecord {
  return [
    ...recordAnchors(
      places,
      record.filter((place) => !isIndicator(place)),
    ),
    ...recordAnchors(asPlaces(labels), record.filter(isIndicator)),
  ];
}
