import { checkstyle, junit } from './xml';
import { github } from './github';
import { json } from './json';
import type { FormatName, StreamedFormatName } from './names';
import type { Format } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** Every format of a whole report by its name. */
export const FORMATS: Readonly<Record<Exclude<FormatName, StreamedFormatName>, Format>> = {
  stylish,
  json,
  sarif,
  junit,
  github,
  checkstyle,
};
