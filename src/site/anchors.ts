import { indicatorAnchors } from '#book/anchors/text.ts';
import type { ReadOutline } from '#book/outline.ts';
import type { Proposal } from '#book/types.ts';
import { outlineReader } from '#markdown/outline.ts';
import { recordFinder } from '#markdown/records.ts';
import { contentFolder } from './content-folder.ts';

/** The reader of outlines of a content folder: what was published keeps its anchors. */
export const publishedOutline = (folder: string = contentFolder): ReadOutline =>
  outlineReader(recordFinder(folder));

/** The anchor of each indicator of a proposal, in their order. */
export const anchorsOfIndicators = ({ number, indicators }: Proposal): readonly string[] =>
  indicatorAnchors(
    indicators.map(({ label }) => label),
    recordFinder(contentFolder)(`proposals/${number}.mdx`),
  );
