const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that XML means: entities and CDATA resolved. */
export function decodeXml(xml: string): string {
  if (xml.includes('<![CDATA[')) {
    return xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/g, (_, raw: string | undefined, text: string) =>
      raw === undefined ? decodeXml(text) : raw,
    );
  }
  if (!xml.includes('&')) return xml;
  return xml.replace(
    /&(?:(\w+)|#(\d+)|#x([0-9a-fA-F]+));/g,
    (all, name?: string, dec?: string, hex?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = dec === undefined ? parseInt(hex!, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For element content. */
export const encodeXml = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (mark) => MARKS[mark]!) : text;

/** For attributes in double quotes, where a line end would be read as a blank. */
export const encodeAttribute = (text: string): string =>
  /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (mark) => MARKS[mark]!) : text;

/** What Excel keeps of a text that XML cannot hold: `_x000B_`. */
export const decodeXstring = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** Carriage returns, control characters, lone surrogates; and what would be taken for their escape. */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

export function encodeXstring(text: string): string {
  return text.replace(
    NOT_IN_XML,
    (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** An attribute such as a column's name: Excel writes its line ends as `_x000a_`. */
export const encodeName = (text: string): string =>
  encodeAttribute(encodeXstring(text).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_'));

/** A formula: Excel escapes nothing in it but what XML cannot hold. */
export const encodeFormula = (formula: string): string =>
  encodeXml(formula.replace(NOT_IN_XML, (mark) => (mark === '_' ? mark : encodeXstring(mark))));
