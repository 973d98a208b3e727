import type { CalendarDate } from '../core/book/japanese-date';

/** @returns today's date where the server runs. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
