import { turnPagesByKeyboard } from './neighbours.ts';
import { startOffline } from './offline/start.ts';
import { startSelection } from './selection/start.ts';
import { startSharing } from './share/start.ts';
import { defineSlashSwitch } from './slash-switch.ts';
import { explainTerms } from './terms.ts';
import { defineThemeSwitch } from './theme-switch.ts';

defineThemeSwitch();
defineSlashSwitch();
turnPagesByKeyboard();
explainTerms();
startSharing();
startSelection();
startOffline();
