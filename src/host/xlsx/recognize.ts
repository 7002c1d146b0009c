import { Package } from './opc/package';
import { CONTENT_TYPES_PART } from './opc/paths';
import { attribute } from './xml/tag';
import { XmlElement } from './xml/element';
import { damaged, XlsxError } from './xlsxError';
import { looksLikeZip, readZip, type XlsxLimits } from './zip/readZip';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens the package of a workbook, or says in one sentence what the file is instead.
 *
 * @returns the package and the name of its workbook part
 */
export function recognize(bytes: Uint8Array, limits?: XlsxLimits): { parts: Package; workbookPart: string } {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw compoundFile(bytes);
  if (!looksLikeZip(bytes)) throw notAZip(bytes);
  const parts = new Package(readZip(bytes, limits));
  return { parts, workbookPart: findWorkbook(parts) };
}

/** Names in a compound file's directory are UTF-16. */
function compoundFile(bytes: Uint8Array): XlsxError {
  const text = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  if (text.includes('EncryptedPackage')) {
    return new XlsxError(
      'encrypted',
      'The workbook is protected with a password for opening; open it in Excel, remove the password (File > Info > Protect Workbook), and save it again.',
    );
  }
  if (/WordDocument|PowerPoint Document/.test(text)) {
    return notAWorkbook('an old Word or PowerPoint document');
  }
  return new XlsxError(
    'old-format',
    'The file is an Excel 97-2003 workbook (.xls); open it in Excel and save it as an Excel workbook (.xlsx).',
  );
}

function notAZip(bytes: Uint8Array): XlsxError {
  if (bytes.length === 0) return notAWorkbook('empty');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart();
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) {
    return new XlsxError(
      'old-format',
      'The file is a workbook of a very old Excel; open it in Excel and save it as an Excel workbook (.xlsx).',
    );
  }
  if (start.startsWith('%PDF')) return notAWorkbook('a PDF document');
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype html|html|table)/i.test(start))
    return notAWorkbook('a web page, whatever its name says');
  if (/^(?:\u00ef\u00bb\u00bf)?<\?xml/.test(start))
    return notAWorkbook('an XML document, whatever its name says');
  if (/^[\x09\x0a\x0d\x20-\x7e\x80-\xff]+$/.test(start)) return notAWorkbook('a text file (CSV or the like)');
  return notAWorkbook('not a workbook or badly damaged');
}

const notAWorkbook = (what: string): XlsxError =>
  new XlsxError(
    'not-a-workbook',
    `The file is ${what}; choose an Excel workbook (.xlsx), or open the file in Excel and save it as one.`,
  );

function findWorkbook(parts: Package): string {
  const named = ['xl/workbook.xml', 'xl/workbook.bin'].find((name) => parts.has(name));
  if (!parts.has(CONTENT_TYPES_PART))
    throw named === undefined ? otherZip(parts) : damaged('its list of content types is missing');
  const root = parts.relationships('').find((relationship) => relationship.kind === 'officeDocument');
  const part = root?.target ?? named;
  if (part === undefined) throw otherZip(parts);
  const type = contentType(parts, part);
  if (type?.includes('sheet.binary') || part.endsWith('.bin')) {
    throw new XlsxError(
      'binary-format',
      'The file is a binary workbook (.xlsb); open it in Excel and save it as an Excel workbook (.xlsx).',
    );
  }
  if (type?.includes('wordprocessingml') || part.startsWith('word/')) throw notAWorkbook('a Word document');
  if (type?.includes('presentationml') || part.startsWith('ppt/'))
    throw notAWorkbook('a PowerPoint presentation');
  if (!parts.has(part)) throw damaged(`the part "${part}" is missing`);
  return parts.find(part)!;
}

function otherZip(parts: Package): XlsxError {
  if (parts.has('mimetype') && parts.has('content.xml')) {
    return notAWorkbook('an OpenDocument file (.ods or the like)');
  }
  if (parts.has('Index/Document.iwa')) return notAWorkbook('an Apple Numbers or Pages document');
  return notAWorkbook('a zip archive without a workbook');
}

function contentType(parts: Package, part: string): string | undefined {
  const types = XmlElement.parse(parts.text(CONTENT_TYPES_PART), 'the list of content types');
  const override = types
    .all('Override')
    .find(({ text }) => attribute(text, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase());
  return override && attribute(override.text, 'ContentType');
}
