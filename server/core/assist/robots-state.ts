import type { Draft } from '../syntax/draft';
import type { Locale, Wording } from '../text/wording';
import { NDL_ROBOT, readRobots } from '../web-archiving/robots';

const STATES = {
  open: {
    ja: `国立国会図書館の収集ロボット（${NDL_ROBOT}）を制限していません。何もする必要はありません。`,
    en: `Nothing restricts the crawler of the National Diet Library (${NDL_ROBOT}). There is nothing to do.`,
  },
  permitted: {
    ja: `国立国会図書館の収集ロボット（${NDL_ROBOT}）にすべての収集を許可しています。何もする必要はありません。`,
    en: `The crawler of the National Diet Library (${NDL_ROBOT}) may collect everything. There is nothing to do.`,
  },
  partly: {
    ja: `国立国会図書館の収集ロボット（${NDL_ROBOT}）による収集を、一部制限しています。`,
    en: `The crawler of the National Diet Library (${NDL_ROBOT}) is kept from a part of the site.`,
  },
  refused: {
    ja: `国立国会図書館の収集ロボット（${NDL_ROBOT}）による収集を許可していません。`,
    en: `The crawler of the National Diet Library (${NDL_ROBOT}) is kept out.`,
  },
} as const satisfies Record<string, Wording>;

/** Says what a robots.txt means for the crawler of the National Diet Library, as Markdown. */
export function robotsState(draft: Draft, locale: Locale): string {
  const { gate, refusals, isNamed } = readRobots(draft);
  const state = gate ? 'refused' : refusals.length > 0 ? 'partly' : isNamed ? 'permitted' : 'open';
  return STATES[state][locale];
}
