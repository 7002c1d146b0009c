import { HostError } from '../problem/problem';
import type { PaneHost } from '../taskpane/view/paneContext';

/** What this Excel can do for the pane; what it cannot is left out. */
export function officeAbilities(context: Office.Context): Pick<PaneHost, 'openSample' | 'startup'> {
  const can = (set: string, version: string): boolean => context.requirements.isSetSupported(set, version);
  return {
    ...(can('ExcelApi', '1.8') && { openSample }),
    ...(can('SharedRuntime', '1.1') && {
      startup: {
        read: async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load,
        choose: (opens) =>
          asked('open with the workbook', () =>
            Office.addin.setStartupBehavior(
              opens ? Office.StartupBehavior.load : Office.StartupBehavior.none,
            ),
          ),
      },
    }),
  };
}

/** A workbook that was told to open the pane starts the runtime alone; the pane shows itself. */
export async function showIfAskedFor(context: Office.Context): Promise<void> {
  const { startup } = officeAbilities(context);
  if ((await startup?.read()) === true) await Office.addin.showAsTaskpane();
}

/** Opens the sample, which stands beside the pane's own page, as a new workbook. */
const openSample = (): Promise<void> =>
  asked('open the sample', async () => {
    const answer = await fetch('month-end.xlsx');
    if (!answer.ok) throw new HostError('open the sample', String(answer.status), undefined);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    await Excel.createWorkbook(btoa(text));
  });

/** Whatever goes wrong between Office and the pane here is told to the user, with another way to go. */
async function asked<T>(action: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'Unavailable';
    throw cause instanceof HostError ? cause : new HostError(action, code, cause);
  }
}
