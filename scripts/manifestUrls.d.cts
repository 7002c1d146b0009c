export function officeHostUrls(manifest: string, home: string): string;
