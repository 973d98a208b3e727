import type { Section } from '../syntax/draft';
import { readColophon, type ColophonFacts } from './colophon';
import { readCopyright, type CopyrightFacts } from './copyright';
import type { PlacedSection } from './deliverable';
import { readLegend, type LegendFacts } from './legend';
import { readProduction, type ProductionFacts } from './production';
import { readSourceInfo, type SourceInfoFacts } from './source-info';

/** What the sections of a deliverable state; a section that is missing states nothing. */
export interface Facts {
  readonly sourceInfo?: SourceInfoFacts;
  readonly production?: ProductionFacts;
  readonly copyright?: CopyrightFacts;
  readonly legend?: LegendFacts;
  readonly colophon?: ColophonFacts;
}

/** Reads the facts of the first section of each kind (of the last 原本奥付). */
export function readFacts(sections: readonly PlacedSection[]): Facts {
  const first = (kind: Section['kind']): PlacedSection | undefined =>
    sections.find(({ section }) => section.kind === kind);
  const source = first('source-info');
  const production = first('production');
  const copyright = first('copyright');
  const legend = first('legend');
  const colophon = sections.findLast(({ section }) => section.kind === 'colophon');
  return {
    ...(source && { sourceInfo: readSourceInfo(source) }),
    ...(production && { production: readProduction(production) }),
    ...(copyright && { copyright: readCopyright(copyright) }),
    ...(legend && { legend: readLegend(legend) }),
    ...(colophon && { colophon: readColophon(colophon) }),
  };
}
