import type { SectionKind } from '../syntax/draft';
import { readColophon, type ColophonFacts } from './colophon';
import { readCopyright, type CopyrightFacts } from './copyright';
import type { PlacedSection } from './deliverable';
import { readLegend, type LegendFacts } from './legend';
import { readProduction, type ProductionFacts } from './production';
import { readSourceInfo, type SourceInfoFacts } from './source-info';

/** What the sections of a deliverable state; a section that is missing states nothing. */
export interface Facts {
  readonly sourceInfo: SourceInfoFacts | undefined;
  readonly production: ProductionFacts | undefined;
  readonly copyright: CopyrightFacts | undefined;
  readonly legend: LegendFacts | undefined;
  readonly colophon: ColophonFacts | undefined;
}

/** Reads the facts of the first section of each kind (of the last 原本奥付), each when somebody asks for it. */
export function readFacts(sections: readonly PlacedSection[]): Facts {
  const first = (kind: SectionKind): PlacedSection | undefined => sections.find(({ section }) => section.kind === kind);
  const sourceInfo = once(() => read(first('source-info'), readSourceInfo));
  const production = once(() => read(first('production'), readProduction));
  const copyright = once(() => read(first('copyright'), readCopyright));
  const legend = once(() => read(first('legend'), readLegend));
  const colophon = once(() =>
    read(
      sections.findLast(({ section }) => section.kind === 'colophon'),
      readColophon,
    ),
  );
  return {
    get sourceInfo() {
      return sourceInfo();
    },
    get production() {
      return production();
    },
    get copyright() {
      return copyright();
    },
    get legend() {
      return legend();
    },
    get colophon() {
      return colophon();
    },
  };
}

function read<T>(place: PlacedSection | undefined, from: (place: PlacedSection) => T): T | undefined {
  return place && from(place);
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
