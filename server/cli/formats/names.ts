/** The formats that a report can be had in. */
export const FORMAT_NAMES = ['stylish', 'json', 'sarif', 'junit', 'github', 'checkstyle', 'ndjson'] as const;

/** A format of a report. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/** A format that is written while files are being checked; the others need all results. */
export type StreamedFormatName = 'ndjson';

/** @returns whether there is a format of that name */
export function isFormatName(name: string): name is FormatName {
  return FORMAT_NAMES.some((known) => known === name);
}
