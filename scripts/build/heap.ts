/**
 * Keeps a build's memory near what it holds. V8 lets its heap grow to several times what is alive before it looks for
 * what is not: a build took 1.0 GB, and 0.8 with this, in no more time. Imported first, before the heap has grown.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=50');
setFlagsFromString('--max-semi-space-size=32');
