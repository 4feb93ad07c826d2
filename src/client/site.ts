import { turnPagesByKeyboard } from './neighbours.ts';
import { explainTerms } from './terms.ts';
import { defineThemeSwitch } from './theme-switch.ts';

defineThemeSwitch();
turnPagesByKeyboard();
explainTerms();
