import type { Workbook } from '../model';
import { apiObject, type ApiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import { found, textArgument, type Session } from './session';

interface XmlScope {
  readonly namespace: string | undefined;
}

/** Settings and custom XML parts: what an add-in keeps in the workbook beside the cells. */
export function settingTypes({ workbook }: Session): ApiTypes {
  const { settings, customXml } = workbook;
  const setting = (key: string): ApiObject<string> | null =>
    settings.has(key) ? apiObject('Setting', key) : null;
  const set = (key: string, value: unknown): void => {
    settings.set(key, value);
    workbook.emit({ type: 'settings' });
  };

  const settingCollection: ApiType<Workbook> = {
    items: () => [...settings.keys()].map((key) => apiObject('Setting', key)),
    methods: {
      Add: (_, [key, value]) => {
        set(textArgument(key), value);
        return setting(textArgument(key));
      },
      GetItem: (_, [key]) => found(setting(textArgument(key))),
      GetItemOrNullObject: (_, [key]) => setting(textArgument(key)),
      GetCount: () => settings.size,
    },
  };

  const settingType: ApiType<string> = {
    id: (key) => ({ _Id: key }),
    get: { Key: (key) => key, Value: (key) => settings.get(key) },
    set: { Value: (key, value) => set(key, value) },
    methods: {
      Delete: (key) => {
        settings.delete(key);
        workbook.emit({ type: 'settings' });
        return null;
      },
    },
  };

  const part = (id: string): ApiObject<string> | null =>
    customXml.has(id) ? apiObject('CustomXmlPart', id) : null;
  const parts = ({ namespace }: XmlScope): ApiObject<string>[] =>
    [...customXml]
      .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
      .map(([id]) => apiObject('CustomXmlPart', id));
  const only = (scope: XmlScope): ApiObject<string> | null => {
    const [first, ...others] = parts(scope);
    return first !== undefined && others.length === 0 ? first : null;
  };

  const xmlCollection: ApiType<XmlScope> = {
    items: parts,
    methods: {
      Add: (_, [xml]) => part(workbook.addCustomXml(textArgument(xml))),
      GetItem: (_, [id]) => found(part(textArgument(id))),
      GetItemOrNullObject: (_, [id]) => part(textArgument(id)),
      GetByNamespace: (_, [namespace]) =>
        apiObject('CustomXmlPartScopedCollection', { namespace: textArgument(namespace) }),
      GetCount: (scope) => parts(scope).length,
    },
  };

  const xmlScoped: ApiType<XmlScope> = {
    items: parts,
    methods: {
      GetOnlyItem: (scope) => found(only(scope)),
      GetOnlyItemOrNullObject: only,
      GetCount: (scope) => parts(scope).length,
    },
  };

  const xmlPart: ApiType<string> = {
    id: (id) => ({ Id: id }),
    get: { Id: (id) => id, NamespaceUri: (id) => namespaceOf(customXml.get(id) ?? '') },
    methods: {
      GetXml: (id) => customXml.get(id),
      SetXml: (id, [xml]) => {
        customXml.set(id, textArgument(xml));
        workbook.emit({ type: 'customXml' });
        return null;
      },
      Delete: (id) => {
        customXml.delete(id);
        workbook.emit({ type: 'customXml' });
        return null;
      },
    },
  };

  return {
    SettingCollection: settingCollection,
    Setting: settingType,
    CustomXmlPartCollection: xmlCollection,
    CustomXmlPartScopedCollection: xmlScoped,
    CustomXmlPart: xmlPart,
  };
}

/** The namespace of the root element, with or without a prefix. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.slice(0, -1);
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
}
