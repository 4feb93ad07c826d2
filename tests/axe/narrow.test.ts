import { wholeBookPath } from '#book/addresses.ts';
import { checkEachTemplate } from './each-template.ts';

// The whole book is the other pages' text again, and takes axe as long as all of them: once is enough.
checkEachTemplate(390, [wholeBookPath]);
