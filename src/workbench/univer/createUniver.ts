import { LocaleType, LogLevel, mergeLocales, Univer, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
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
export function createUniver(container: HTMLElement): Grid {
  const locale = LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [locale]: mergeLocales(english, tablesInEnglish) },
    logLevel: LogLevel.WARN,
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
    univer.registerPlugin(plugin, config as never);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
