import { checkstyle, junit } from './xml';
import { github } from './github';
import { json } from './json';
import type { FormatName } from './names';
import type { Format } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** Every format by its name. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { stylish, json, sarif, junit, github, checkstyle };
