import { strFromU8, unzipSync } from 'fflate';

/** The files of an Office document, by their path, as text. */
export type OfficePackage = ReadonlyMap<string, string>;

/** What a file that should be an Office document is instead. */
export type PackageFault = 'empty' | 'protected' | 'old-format' | 'not-a-package' | 'truncated' | 'too-large';

/** Unpacked, no book comes near it: more than this is a mistake, or an attack. */
const largestText = 200 * 1024 * 1024;

/** Opens an XLSX or a DOCX: a zip of XML files. Pictures and the like are left out. */
export function openPackage(bytes: Uint8Array): OfficePackage | PackageFault {
  if (bytes.length === 0) return 'empty';
  // An encrypted document, like those of before 2007, is an OLE file: only its streams' names tell which.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return holdsUtf16(bytes, 'EncryptedPackage') ? 'protected' : 'old-format';
  }
  if (!startsWith(bytes, [0x50, 0x4b])) return 'not-a-package';
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        total += originalSize;
        if (total > largestText) throw new TooLarge();
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch (error) {
    return error instanceof TooLarge ? 'too-large' : 'truncated';
  }
}

class TooLarge extends Error {}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(Buffer.from(text, 'utf16le'));
}
