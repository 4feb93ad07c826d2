import { textOf, xhtmlDocument } from './xhtml.ts';

export interface EpubMetadata {
  readonly title: string;
  readonly subtitle: string;
  /** Example: « Édition de travail du 22 novembre 2026 ». */
  readonly edition: string;
  /** A URN that only this edition has. */
  readonly identifier: string;
  /** Example: `2026-11-22`. */
  readonly date: string;
  /** Where the text is from. */
  readonly source: string;
}

/** A file of the e-book, as its package lists it. */
export interface EpubItem {
  readonly id: string;
  readonly href: string;
  readonly type: string;
  readonly properties?: string;
  /** Whether it is read in its turn. */
  readonly isRead?: boolean;
}

/** An entry of the e-book's table of contents. */
export interface NavigationEntry {
  readonly title: string;
  readonly href: string;
  readonly children: readonly NavigationEntry[];
}

/** The file that says where the package is. */
export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The package: what the book is, its files, their order. */
export function packageDocument(metadata: EpubMetadata, items: readonly EpubItem[]): string {
  const title = textOf(metadata.title);
  const manifest = items.map(
    ({ id, href, type, properties }) =>
      `<item id="${id}" href="${href}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>`,
  );
  const spine = items.filter(({ isRead }) => isRead).map(({ id }) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="fr">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="identifier">${textOf(metadata.identifier)}</dc:identifier>
<dc:title id="title">${title}</dc:title>
<meta refines="#title" property="title-type">main</meta>
<dc:title id="subtitle">${textOf(metadata.subtitle)}</dc:title>
<meta refines="#subtitle" property="title-type">subtitle</meta>
<dc:language>fr</dc:language>
<dc:date>${metadata.date}</dc:date>
<dc:description>${textOf(metadata.edition)}</dc:description>
<dc:source>${textOf(metadata.source)}</dc:source>
<dc:rights>Creative Commons Attribution 4.0 (CC BY 4.0)</dc:rights>
<meta property="dcterms:modified">${metadata.date}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Texte structuré par des titres, avec table des matières, tableaux à en-têtes et notes liées. Les grilles de coût et de facilité sont aussi dites en mots.</meta>
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.join('\n')}
</spine>
</package>
`;
}

/** The table of contents, which readers also show beside the text. */
export function navigationDocument(
  entries: readonly NavigationEntry[],
  landmarks: readonly { type: string; href: string; title: string }[],
): string {
  const list = (children: readonly NavigationEntry[]): string =>
    `<ol>${children
      .map(
        ({ title, href, children: below }) =>
          `<li><a href="${href}">${title}</a>${below.length > 0 ? list(below) : ''}</li>`,
      )
      .join('\n')}</ol>`;
  const marks = landmarks.map(
    ({ type, href, title }) => `<li><a epub:type="${type}" href="${href}">${title}</a></li>`,
  );
  return xhtmlDocument({
    title: 'Sommaire',
    body:
      `<nav epub:type="toc" role="doc-toc" id="sommaire" aria-labelledby="titre"><h1 id="titre">Sommaire</h1>${list(entries)}</nav>\n` +
      `<nav epub:type="landmarks" hidden="hidden"><h2>Repères</h2><ol>${marks.join('')}</ol></nav>`,
  });
}
