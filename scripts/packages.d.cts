export function packagesFor(root: string, command: string): { install: boolean; missing: string[] };
