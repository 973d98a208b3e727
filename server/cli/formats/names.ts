/** The formats that a report can be had in. */
export const FORMAT_NAMES = ['stylish', 'json', 'sarif', 'junit', 'github', 'checkstyle'] as const;

/** A format of a report. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/** @returns whether there is a format of that name */
export function isFormatName(name: string): name is FormatName {
  return FORMAT_NAMES.some((known) => known === name);
}
