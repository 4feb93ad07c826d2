import { checkEachTemplate } from './each-template.ts';

checkEachTemplate(1280);
