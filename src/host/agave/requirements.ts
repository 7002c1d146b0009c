/** The newest Excel API that the published library knows; claiming more would be a promise it breaks. */
const NEWEST_EXCEL_API = 1.15;

/** Requirement sets the host claims, by name. */
export const requirementSets = (excelApi: number = NEWEST_EXCEL_API): Readonly<Record<string, number>> => ({
  ExcelApi: excelApi,
  DialogApi: 1.2,
  RichApiRuntime: 1.2,
  RichApiRuntimeFlag: 1.2,
  AddinCommands: 1.1,
  CustomXmlParts: 1.2,
  Settings: 1.1,
});
