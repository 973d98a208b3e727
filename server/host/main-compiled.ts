import { join } from 'node:path';
import { runCompiled } from './run-compiled';

/** The bundle of the program that starts here, which stands beside it. */
declare const PROGRAM: string;

runCompiled(join(__dirname, PROGRAM));
