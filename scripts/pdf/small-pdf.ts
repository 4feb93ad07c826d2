/** A PDF as Chromium writes it, from its objects: for tests. The first is its description, the last its catalogue. */
export function smallPdf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root ${objects.length} 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const heading = 'FEFF00C90074006100740020006500740063006F006C006C';

/** Two sheets, a heading with another under it, two anchors. */
export const twoSheets = smallPdf([
  '<</Title (Essai)\n/Producer (Skia/PDF m1)\n/CreationDate (D:20260101000000Z)>>',
  '<</Type /Page\n/Contents 4 0 R\n/Parent 5 0 R>>',
  '<</Type /Page\n/Parent 5 0 R>>',
  '<</Length 9>> stream\n\xff\x00endobj\n\nendstream',
  '<</Type /Pages\n/Count 2\n/Kids [2 0 R 3 0 R]>>',
  '<</p1 [2 0 R /XYZ 0 0 0]\n/mise-en-#C5#93uvre [3 0 R /XYZ 0 0 0]>>',
  '<</Type /Outlines\n/First 8 0 R\n/Last 8 0 R\n/Count 4>>',
  `<</Title <${heading}>\n/Dest [2 0 R /XYZ 0 0 0]\n/Parent 7 0 R\n/First 9 0 R\n/Last 9 0 R\n/Count 3>>`,
  '<</Title (1Les \\(deux\\)parts)\n/Dest [3 0 R /XYZ 0 0 0]\n/Parent 8 0 R\n/First 10 0 R\n/Last 11 0 R\n/Count 2>>',
  '<</Title (Constat)\n/Dest [3 0 R /XYZ 0 0 0]\n/Parent 9 0 R\n/Next 11 0 R>>',
  '<</Title (Mesure)\n/Dest [3 0 R /XYZ 0 0 0]\n/Parent 9 0 R\n/Prev 10 0 R>>',
  '<</Type /Catalog\n/Pages 5 0 R\n/Dests 6 0 R\n/Outlines 7 0 R\n/Lang (fr)>>',
]);
