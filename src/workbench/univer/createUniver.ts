import { LocaleType, LogLevel, mergeLocales, Univer, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsCorePreset, UniverSheetsUIPlugin } from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import tablesInEnglish from '@univerjs/sheets-table/locale/en-US';
import { TABLE_THEMES } from './tables';

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Plugins as a preset lists them: with or without their configuration. */
type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown] | null | undefined;

/** The spreadsheet grid in an element of the page, without a workbook yet. */
export function createUniver(container: HTMLElement, isDark: boolean): Grid {
  const locale = LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [locale]: mergeLocales(english, tablesInEnglish) },
    logLevel: LogLevel.WARN,
    darkMode: isDark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    footer: { menus: false, zoomSlider: false },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { clipboardConfig: { hidePasteOptions: true } },
  });
  const all: Registered[] = [...plugins, [UniverSheetsTablePlugin, { userThemes: TABLE_THEMES }]];
  for (const entry of all) {
    if (!entry) continue;
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    const isUi = plugin === UniverSheetsUIPlugin;
    const bars = { ...(config as object), scrollConfig: SCROLL_BARS };
    univer.registerPlugin(plugin, (isUi ? bars : config) as never);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

/** Opaque: cells that shine through a bar look half gone. The dark grid turns light colours dark by itself. */
const SCROLL_BARS = { trackBackgroundColor: '#f5f5f5', trackBorderColor: '#e0e0e0' };
