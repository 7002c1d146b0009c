import { damaged } from '../xlsxError';
import { attribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { decodeXml, encodeAttribute, encodeXml, encodeXstring, decodeXstring } from '../xml/text';

/**
 * Settings of Office.js stand in a custom XML part of their own. (Excel keeps them with the
 * reference to the add-in, whose store id is not known here.)
 */
export const SETTINGS_NAMESPACE = 'urn:settlesheet:settings';

export const isSettings = (xml: string): boolean => xml.includes(`"${SETTINGS_NAMESPACE}"`);

export function readSettings(xml: string): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const { text } of XmlElement.parse(xml, 'the settings').all('setting')) {
    const value = decodeXstring(decodeXml(XmlElement.parse(text, 'a setting').content));
    const name = decodeXstring(attribute(text, 'name') ?? '');
    try {
      settings.set(name, JSON.parse(value) as unknown);
    } catch {
      throw damaged(`the setting "${name}" cannot be read`);
    }
  }
  return settings;
}

export function writeSettings(settings: ReadonlyMap<string, unknown>): string {
  const items = [...settings].map(([name, value]) => {
    const json = encodeXml(encodeXstring(JSON.stringify(value ?? null)));
    return `<setting name="${encodeAttribute(encodeXstring(name))}">${json}</setting>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${items.join('')}</settings>`;
}
