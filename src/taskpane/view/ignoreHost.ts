import { HostError } from '../../problem/problem';

/** For what the pane can do without: what Excel refuses or does not tell is passed over, a defect of ours is not. */
export function ignoreHost(error: unknown): void {
  if (!(error instanceof HostError)) throw error;
}
