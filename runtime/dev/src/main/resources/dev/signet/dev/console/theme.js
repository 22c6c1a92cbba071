// The theme, dark or light: the system's, or the one chosen here.
import { remember, remembered } from './i18n.js';

const KEY = 'signet.theme';

export function currentTheme() {
  const theme = remembered(KEY);
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

export function chooseTheme(theme) {
  remember(KEY, theme);
  if (theme === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}
