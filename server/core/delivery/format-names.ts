/** The formats that a delivery report can be had in; `txt` is for those who read it by ear. */
export const REPORT_FORMATS = ['html', 'md', 'txt', 'json'] as const;

/** A format of a delivery report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats that a proof sheet can be had in. HTML is for reading only. */
export const SHEET_FORMATS = ['csv', 'tsv', 'html'] as const;

/** A format of a proof sheet. */
export type SheetFormat = (typeof SHEET_FORMATS)[number];
