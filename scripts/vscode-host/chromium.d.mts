/** @returns the path of a Chromium that is on this machine already */
export function findChromium(): Promise<string | undefined>;
