import { turnPagesByKeyboard } from './neighbours.ts';
import { startOffline } from './offline/start.ts';
import { startSelection } from './selection/start.ts';
import { startSharing } from './share/start.ts';
import { explainTerms } from './terms.ts';
import { defineThemeSwitch } from './theme-switch.ts';

defineThemeSwitch();
turnPagesByKeyboard();
explainTerms();
startSharing();
startSelection();
startOffline();
