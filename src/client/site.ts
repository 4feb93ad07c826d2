import { defineThemeSwitch } from './theme-switch.ts';

defineThemeSwitch();
