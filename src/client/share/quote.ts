/** What is copied of a page or a passage, and what is said of where it comes from. */
export interface Quotation {
  /** Its paragraphs, without marks of notes; none to quote the page's title alone. */
  readonly paragraphs: readonly string[];
  /** The page's title. */
  readonly title: string;
  /** The heading it stands under; null for none. */
  readonly heading: string | null;
  /** The site's name. */
  readonly site: string;
  /** « Édition de travail du 22 novembre 2026 » */
  readonly edition: string;
  /** The whole address, with its anchor. */
  readonly address: string;
  /** The sources it refers to, each in a line. */
  readonly sources: readonly string[];
}

/** Where a quotation comes from, in one line without its address. */
export function originOf({ site, title, heading, edition }: Quotation): string {
  const place = heading && heading !== title ? `${title}, « ${heading} »` : title;
  return `${site}, ${place}. ${edition}.`;
}

/** A quotation as plain text: the passage between guillemets, where it comes from, its address, its sources. */
export function quoteAsText(quotation: Quotation): string {
  const { paragraphs, address, sources } = quotation;
  const quoted = paragraphs.length > 0 ? [`« ${paragraphs.join('\n\n')} »`] : [];
  const cited =
    sources.length > 0
      ? [`Sources citées dans ce passage :\n${sources.map((source) => `– ${source}`).join('\n')}`]
      : [];
  return [...quoted, `${originOf(quotation)}\n${address}`, ...cited].join('\n\n');
}

/** A quotation as HTML, for word processors and mail. */
export function quoteAsHtml(quotation: Quotation): string {
  const { paragraphs, address, sources } = quotation;
  const link = `<a href="${escapeHtml(address)}">${escapeHtml(originOf(quotation))}</a>`;
  const quoted = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const cited = sources.map((source) => `<li>${escapeHtml(source)}</li>`).join('');
  return [
    quoted && `<blockquote cite="${escapeHtml(address)}">${quoted}</blockquote>`,
    `<p>${link}</p>`,
    cited && `<p>Sources citées dans ce passage :</p><ul>${cited}</ul>`,
  ].join('');
}

/** The address of a message ready to be sent, with the quotation in its body. */
export function mailAddress(quotation: Quotation): string {
  // Beyond, mail programs cut or refuse the address.
  const whole = quoteAsText(quotation);
  const body = whole.length > 1500 ? quoteAsText({ ...quotation, paragraphs: [], sources: [] }) : whole;
  return `mailto:?subject=${encodeURIComponent(`${quotation.title} · ${quotation.site}`)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
