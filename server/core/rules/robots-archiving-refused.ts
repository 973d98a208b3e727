import { slice } from '../text/span';
import { allowNdl } from '../web-archiving/allow-ndl';
import { commentInValue, type Robots, type RobotsLine } from '../web-archiving/robots';
import { insertLinesAfter } from './line-insertion';
import { severity, type Fix, type Report, type RobotsRule } from './rule';

const EXEMPT = {
  ja: '申請・届出などを受けるサイトと、長期の公開について国立国会図書館と協議したサイトは対象外です。',
  en: 'Sites that take applications, and sites for which permanent access was agreed with the library, are exempt.',
};

/** Finds a robots.txt that keeps the crawler of the National Diet Library out. */
export const robotsArchivingRefused: RobotsRule = {
  scope: 'robots',
  meta: {
    id: 'robots-archiving-refused',
    basis: ['web-archiving'],
    severity: severity('error'),
    area: 'file',
    summary: {
      ja: 'robots.txt が国立国会図書館による収集を許可していない',
      en: 'robots.txt does not let the National Diet Library collect the site',
    },
    why: {
      ja: '国立国会図書館は公的機関のウェブサイトを収集し、将来も読めるように保存しています。収集ロボットは robots.txt に従うため、許可がないと保存されません。robots.txt でアクセスを制限している公的機関は、許可を書き加えることになっています。',
      en: 'The National Diet Library keeps the web sites of public bodies for later readers. Its crawler obeys robots.txt, so that what is refused there is not kept. Public bodies that restrict access are to add a permission.',
    },
    messages: {
      all: {
        ja: `「{found}」のため、国立国会図書館の収集ロボット（ndl-japan）はこのサイトを収集できません。今の記述はそのまま残し、最後に1行あけて「User-agent: ndl-japan」と「Disallow:」を加えてください。${EXEMPT.ja}`,
        en: `Because of "{found}" the crawler of the National Diet Library (ndl-japan) cannot collect this site. Keep what is there and add "User-agent: ndl-japan" and "Disallow:" behind a blank line. ${EXEMPT.en}`,
      },
      part: {
        ja: `「{found}」のため、国立国会図書館の収集ロボット（ndl-japan）はこのサイトの一部を収集できません。今の記述はそのまま残し、最後に1行あけて「User-agent: ndl-japan」と「Disallow:」を加えてください。${EXEMPT.ja}`,
        en: `Because of "{found}" the crawler of the National Diet Library (ndl-japan) cannot collect a part of this site. Keep what is there and add "User-agent: ndl-japan" and "Disallow:" behind a blank line. ${EXEMPT.en}`,
        severity: severity('warning'),
      },
      ownAll: {
        ja: `国立国会図書館の収集ロボット（ndl-japan）への指示に「{found}」とあるため、このサイトを収集できません。「Disallow:」のコロンの後ろには何も書かないでください。${EXEMPT.ja}`,
        en: `The group of the National Diet Library's crawler (ndl-japan) says "{found}", so that it cannot collect this site. Leave nothing behind the colon of "Disallow:". ${EXEMPT.en}`,
      },
      ownPart: {
        ja: `国立国会図書館の収集ロボット（ndl-japan）への指示に「{found}」とあるため、サイトの一部を収集できません。すべての収集を許可するには、「Disallow:」のコロンの後ろには何も書かないでください。${EXEMPT.ja}`,
        en: `The group of the National Diet Library's crawler (ndl-japan) says "{found}", so that it cannot collect a part of this site. Leave nothing behind the colon of "Disallow:" to permit all. ${EXEMPT.en}`,
        severity: severity('warning'),
      },
      empty: {
        ja: '「User-agent: ndl-japan」の次に「Disallow:」の行がないため、収集の許可になりません。次の行に「Disallow:」を加えてください。コロンの後ろには何も書きません。',
        en: 'Behind "User-agent: ndl-japan" there is no line "Disallow:", so that nothing is permitted. Add it, with nothing behind the colon.',
      },
    },
    fixes: {
      append: {
        kind: 'review',
        title: {
          ja: '国立国会図書館による収集を許可する2行を、最後に加える',
          en: 'Add the two lines that let the National Diet Library collect the site',
        },
      },
      complete: { kind: 'review', title: { ja: '次の行に「Disallow:」を加える', en: 'Add the line "Disallow:"' } },
    },
    examples: [
      {
        robots: 'User-agent: *\n⟦Disallow: /⟧\n',
        goodRobots: 'User-agent: *\nDisallow: /\n\nUser-agent: ndl-japan\nDisallow:\n',
        fix: 'append',
      },
      {
        robots: 'User-agent: ndl-japan\n⟦Disallow: /kouhou/⟧\n',
        goodRobots: 'User-agent: ndl-japan\nDisallow:\n',
      },
    ],
  },
  *check(robots) {
    const { isNamed, isEmpty, refusals, names, gate } = robots;
    const [first = gate] = refusals.filter((line) => !commentInValue(line));
    const [name] = names;
    if (!first) return;
    if (isEmpty && name) yield { span: name.span, message: 'empty', fixes: [complete(robots, name)] };
    else if (isNamed) yield report(robots, gate ?? first, gate ? 'ownAll' : 'ownPart');
    else yield { ...report(robots, gate ?? first, gate ? 'all' : 'part'), fixes: [append(robots)] };
  },
};

function report({ draft }: Robots, { span }: RobotsLine, message: string): Report {
  return { span, message, data: { found: slice(draft.text, span) } };
}

function append({ draft }: Robots): Fix {
  return { fix: 'append', edits: [allowNdl(draft)] };
}

function complete({ draft }: Robots, { span }: RobotsLine): Fix {
  return { fix: 'complete', edits: [insertLinesAfter(draft, span, ['Disallow:'])] };
}
