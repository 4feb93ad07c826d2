import type { Content } from '#book/entry.ts';

/** An address outside this site, and where an editor wrote it. */
export interface OutsideAddress {
  readonly url: string;
  /** What it is the address of. Example: « source « Insee 2024 » ». */
  readonly of: string;
  readonly file: string;
  readonly line: number;
}

/** Every address outside this site that the registries give: sources, their archives, laureates' sites. */
export function outsideAddresses({ sources, laureates }: Content): OutsideAddress[] {
  return [
    ...sources.flatMap(({ data, file, lineOf }) => [
      { url: data.url, of: `source « ${data.id} »`, file, line: lineOf(['url']) },
      ...(data.archive
        ? [{ url: data.archive, of: `archive de « ${data.id} »`, file, line: lineOf(['archive']) }]
        : []),
    ]),
    ...laureates.flatMap(({ data, file, lineOf }) =>
      data.website
        ? [{ url: data.website, of: `site de ${data.name}`, file, line: lineOf(['website']) }]
        : [],
    ),
  ];
}
