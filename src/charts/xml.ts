const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text made safe to stand in XML, as content or as an attribute between double quotes. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these whatever their form.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}
