/** The small record kept in the workbook, with some of it replaced; what else stands there stays. */
export const settingWith = (setting: unknown, changes: Readonly<Record<string, unknown>>): unknown => ({
  ...(typeof setting === 'object' && setting !== null ? setting : {}),
  ...changes,
});
