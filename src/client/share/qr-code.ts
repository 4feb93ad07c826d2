import encodeQR from 'qr';

/** The quiet zone that scanners need around a code, in modules. */
const border = 4;

/**
 * The QR code of an address, as SVG: dark on light whatever the page's theme, since scanners want it so.
 * It is named by the address it holds, for those who do not see it.
 */
export function qrSvg(address: string): string {
  const modules: boolean[][] = encodeQR(address, 'raw', { ecc: 'medium', border });
  const size = modules.length;
  const name = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges" role="img" aria-label="${name}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#1b1a17" d="${modules.map(darkRuns).join('')}"/></svg>`;
}

/** The dark modules of a row as strokes, one for each run: a fifth of the bytes of a square for each. */
function darkRuns(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x] || row[x - 1]) continue;
    let end = x;
    while (row[end]) end += 1;
    path += `M${x} ${y}.5h${end - x}`;
  }
  return path;
}
