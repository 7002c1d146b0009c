// Tests of the pane wait for what the pane will show. A loaded machine is slow, not wrong: all of them are patient.
if (typeof document !== 'undefined')
  require('@testing-library/react').configure({ asyncUtilTimeout: 30_000 });
