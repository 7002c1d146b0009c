import type { Route } from '../taskpane/shell/route';
import type { Calls } from '../taskpane/shell/Shell';

/** What a button of the ribbon and the menu of a cell open; the names stand in the manifest. */
const COMMANDS: Readonly<Record<string, Route>> = {
  openResults: { view: 'results' },
  settleSelection: { view: 'settle', ofSelection: true },
};

/** Connects the commands with the pane, which may not be there yet when the first one comes. */
export function ribbonCalls(): Calls {
  let open: ((route: Route) => void) | undefined;
  let waiting: Route | undefined;
  for (const [name, route] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      waiting = route;
      void Office.addin
        .showAsTaskpane()
        .then(() => open && deliver(open))
        .finally(() => event?.completed());
    });
  }
  const deliver = (to: (route: Route) => void): void => {
    if (waiting) to(waiting);
    waiting = undefined;
  };
  return (to) => {
    open = to;
    deliver(to);
    return () => {
      open = undefined;
    };
  };
}
